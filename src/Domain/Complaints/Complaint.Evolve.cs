using Ccs.Domain.Complaints.Events;

namespace Ccs.Domain.Complaints;

public sealed partial record Complaint
{
    /// <summary>
    /// Folds one fact into the state. Never validates and never throws on a known event in an odd state: history is fact, and an exception
    /// here would block a commit or a projection. Rules are for decisions.
    /// </summary>
    public static Complaint? Evolve(Complaint? complaint, IComplaintEvent @event) => Next(complaint, @event)?.Held(@event.At);

    private static Complaint? Next(Complaint? complaint, IComplaintEvent @event) =>
        @event switch
        {
            ComplaintFiled filed => From(filed),
            _ when complaint is null => null,
            ContactChanged e => complaint with { Contact = e.Contact, ContactChanges = complaint.ContactChanges + 1 },
            ComplaintVerified e => complaint.InTriage(e.At) with { CodeInClear = e.ComplaintCode },
            ComplaintVerifiedV2 e => complaint.InTriage(e.At) with { CaseNumber = e.CaseNumber, Code = e.Code },
            CaseNumberGiven e => complaint with { CaseNumber = e.CaseNumber, Code = e.Code, CodeInClear = null },
            ComplaintSucceeded e => complaint.TakenOver(e),
            OfficerReleased e => complaint with { OfficerId = complaint.OfficerId == e.OfficerId ? null : complaint.OfficerId },
            ComplaintRecategorised e => complaint with
            {
                Keys = e.Keys,
                ChosenCategoryId = complaint.ChosenCategoryId ?? complaint.Keys.CategoryId,
            },
            ComplaintAssigned e => complaint.HandedTo(e.AgencyId, e.Desk, e.Terms).StillTaking(complaint),
            ComplaintReferred e => complaint.HandedTo(e.AgencyId, e.Desk, e.Terms).StillWaiting(complaint, e.At) with
            {
                SidewaysMoves = complaint.SidewaysMoves + (e.Corrected == true ? 0 : 1),
            },
            ComplaintReturned e => complaint.HandedBack(e).StillWaiting(complaint, e.At) with
            {
                SidewaysMoves = complaint.SidewaysMoves + 1,
            },
            OfficerAppointed e => complaint with { OfficerId = e.OfficerId, AppointedAt = e.At },
            CentreAsked e => complaint with { CentreAskedAt = e.At },
            InformationRequested e => complaint.Asked(e),
            QuestionReminderRaised when complaint.Waiting is { } wait => complaint.WaitingFor(wait with { Reminded = true }),
            QuestionLapsed e when complaint.Waiting is { } wait => complaint.Resumed(e.Terms).WaitingFor(wait with { Lapsed = true }) with
            {
                QuestionUnanswered = true,
            },
            CorrectionRequested e => complaint.SentBack(e),
            CorrectionReminderRaised when complaint.Waiting is { } wait => complaint.WaitingFor(wait with { Reminded = true }),
            CorrectionLapsed e when complaint.Waiting is { } wait => complaint.Lapsed(e, wait),
            ComplaintCorrected e => complaint.Mended(e),
            InformationProvided e => complaint.ClockRuns(e.Terms).WaitingFor(null) with
            {
                QuestionUnanswered = false,
                ComplainantDocuments = complaint.ComplainantDocuments.Plus(e.Documents),
            },
            DocumentAdded e => complaint.With(e),
            DeadlineExtended e => complaint.Running(e.Terms) with { Extensions = complaint.Extensions + 1 },
            DeadlineMoved e => complaint.Resumed(e.Terms),
            DeadlineMissed e => complaint with { Missed = complaint.Missed || e.Round == complaint.Round },
            DeadlineReminderRaised => complaint with { ReminderRaised = true },
            TriageReminderRaised e => complaint with { TriageRemindedAt = e.At },
            ComplaintEscalated e => complaint with
            {
                Level = e.Level,
                EscalateOn = e.NextOn,
                CentreAskedAt = e.Cause == EscalationCause.Centre ? null : complaint.CentreAskedAt,
            },
            ComplaintAnswered e => complaint.WaitingFor(null) with
            {
                Status = ComplaintStatus.Answered,
                AnsweredAt = e.At,
                Missed = complaint.Missed || e.Late,
                CentreAskedAt = null,
                Rated = false,
            },
            AnswerRated => complaint with { Rated = true },
            ComplaintClosed e => complaint.WaitingFor(null) with
            {
                Status = ComplaintStatus.Closed,
                ClosedBecause = e.Reason,
                Rejection = e.Rejection,
                ClosedAt = e.At,
                CentreAskedAt = null,
                TriageSince = null,
                TriageRemindedAt = null,
            },
            ComplaintReopened e => complaint.HandedTo(e.AgencyId, e.Desk, e.Terms) with
            {
                Round = e.Round,
                ClosedBecause = null,
                ClosedAt = null,
                SidewaysMoves = 0,
                Rejection = null,
                DuplicateOf = null,
                Heard = null,
                Extensions = 0,
                Questions = 0,
                QuestionUnanswered = false,
                CorrectionUnanswered = false,
                Missed = false,
                Holdings = [],
            },
            ComplaintsLinked e => complaint.LinkedTo(e),
            DuplicateJoined e => complaint with { Duplicates = complaint.Duplicates.Add(e.OtherId) },
            OriginalAnswered e => complaint.Told(e),
            DuplicateReleased e => complaint.Released(e),
            StaffBarred e => complaint with
            {
                Barred = complaint.Barred.Add(e.StaffId),
                Doubted = e.InDoubt == true ? complaint.Doubted.Add(e.StaffId) : complaint.Doubted.Remove(e.StaffId),
                Lifted = complaint.Lifted.Remove(e.StaffId),
                OfficerId = complaint.OfficerId == e.StaffId ? null : complaint.OfficerId,
            },
            StaffBarLifted e => complaint with
            {
                Barred = complaint.Barred.Remove(e.StaffId),
                Doubted = complaint.Doubted.Remove(e.StaffId),
                Lifted = complaint.Lifted.Add(e.StaffId),
            },
            IdentityOpened e => complaint with { IdentityOpenTo = complaint.IdentityOpenTo.Add(e.StaffId) },
            PersonalDataErased => complaint with { Erased = true },
            _ => complaint,
        };

    /// <summary>Folds a whole history, or its next part.</summary>
    public static Complaint? Fold(Complaint? complaint, IEnumerable<IComplaintEvent> events) => events.Aggregate(complaint, Evolve);

    private static Complaint From(ComplaintFiled filed) =>
        new()
        {
            Id = filed.ComplaintId,
            Status = ComplaintStatus.Filed,
            Subject = filed.Subject,
            Keys = filed.Keys,
            Contact = filed.Contact,
            Confidential = filed.Confidential,
            FiledAt = filed.At,
            AssistedBy = filed.Assistance?.StaffId,
            ComplainantDocuments = DocumentTally.None.Plus(filed.Documents),
        };
}
