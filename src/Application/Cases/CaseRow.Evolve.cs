using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Time;

namespace Ccs.Application.Cases;

public sealed partial record CaseRow
{
    /// <summary>Folds one event into the row. Deterministic: nothing but the event and the row before it.</summary>
    public static CaseRow? Evolve(CaseRow? row, IComplaintEvent @event)
    {
        if (@event is ComplaintFiled filed)
        {
            return From(filed);
        }

        return row is null
            ? null
            : @event switch
            {
                ComplaintVerified e => row with { Status = ComplaintStatus.Verified, TriageFrom = e.At },
                ComplaintVerifiedV2 e => row with { Status = ComplaintStatus.Verified, CaseNumber = e.CaseNumber, TriageFrom = e.At },
                CaseNumberGiven e => row with { CaseNumber = e.CaseNumber },
                ComplaintAssigned e => row.HandedTo(e.AgencyId, e.Desk, e.Terms).Come(Arrival.Assigned, e.At),
                ComplaintReferred e => row.HandedTo(e.AgencyId, e.Desk, e.Terms).Come(Arrival.Referred, e.At).StillWaiting(row, e.At),
                ComplaintReopened e => row.HandedTo(e.AgencyId, e.Desk, e.Terms).Come(Arrival.Reopened, e.At) with
                {
                    Round = e.Round,
                    ClosedAt = null,
                    ClosedBecause = null,
                    CorrectionUnanswered = false,
                    MissedOn = null,
                    Rejection = null,
                    DuplicateOf = null,
                },
                ComplaintSucceeded e => row.Come(Arrival.Succeeded, e.At) with
                {
                    AgencyId = e.AgencyId,
                    Desk = e.Desk,
                    OfficerId = null,
                    Level = e.Level,
                    EscalateOn = e.NextStep(row.EscalateOn),
                },
                ComplaintReturned e => row.HandedBack(e).StillWaiting(row, e.At),
                DuplicateReleased e => row.HandedBack(e.At, e.EndsPromise(row.DueOn, row.MissedOn is not null) ? null : row.DueOn) with
                {
                    ClosedAt = null,
                    ClosedBecause = null,
                    Rejection = null,
                    DuplicateOf = null,
                },
                ComplaintsLinked { Kind: LinkKind.DuplicateOf } e => row with { DuplicateOf = e.OtherId },
                OriginalAnswered => row with { HeardOfOriginal = true },
                OfficerAppointed e => row with { OfficerId = e.OfficerId },
                OfficerReleased e => row with { OfficerId = row.OfficerId == e.OfficerId ? null : row.OfficerId },
                ComplaintAssessed e => row with { Severity = e.Severity, Safety = e.Safety, Urgent = e.Urgent },
                ComplaintRecategorised e => row with { CategoryId = e.CategoryId },
                InformationRequested e => row.NotWaiting() with
                {
                    WaitsForComplainant = true,
                    AskedAt = e.At,
                    SortOn = e.StopsClock ?? WorkingCalendar.DayOf(e.At) <= row.DueOn ? DateOnly.MaxValue : row.SortOn,
                },
                InformationProvided e => row.NotWaiting().ClockRuns(e.Terms) with { RepliedAt = e.At },
                QuestionReminderRaised e => row with { QuestionRemindedAt = e.At },
                QuestionLapsed e => row.NotWaiting().Resumed(e.Terms),
                CorrectionRequested e => row.NotWaiting() with
                {
                    WaitsForComplainant = true,
                    WaitsForCorrection = true,
                    CorrectionAsked = true,
                    AskedAt = e.At,
                    SortOn = e.StopsClock ? DateOnly.MaxValue : row.SortOn,
                },
                CorrectionReminderRaised e => row with { QuestionRemindedAt = e.At },
                CorrectionLapsed e => row.NotWaiting().ClockRuns(e.Terms).TriageGoesOn(e.At) with { CorrectionUnanswered = true },
                ComplaintCorrected e => row.NotWaiting().ClockRuns(e.Terms).TriageGoesOn(e.At) with
                {
                    CorrectionUnanswered = false,
                    Title = e.Grievance.Title,
                    ServiceId = e.Subject.ServiceId,
                },
                CentreAsked e => row with { CentreAskedAt = e.At },
                DeadlineExtended e => row.Running(e.Terms),
                DeadlineMoved e => row.Resumed(e.Terms) with { MovedFrom = e.From },
                DeadlineMissed e => row with { MissedOn = e.DueOn },
                DeadlineReminderRaised => row with { RemindOn = null },
                TriageReminderRaised e => row with { TriageFrom = e.At },
                ComplaintEscalated e => row with
                {
                    Level = e.Level,
                    EscalateOn = e.NextOn,
                    CentreAskedAt = e.Cause == EscalationCause.Centre ? null : row.CentreAskedAt,
                },
                ComplaintAnswered e => row.Standing() with
                {
                    Status = ComplaintStatus.Answered,
                    AnsweredAt = e.At,
                    CorrectionUnanswered = false,
                },
                ComplaintClosed e => row.Standing() with
                {
                    Status = ComplaintStatus.Closed,
                    TriageFrom = null,
                    ClosedAt = e.At,
                    ClosedBecause = e.Reason,
                    Rejection = e.Rejection,
                    CorrectionUnanswered = false,
                    HeardOfOriginal = false,
                },
                StaffBarred e => row with
                {
                    Barred = [.. row.Barred.Where(id => id != e.StaffId), e.StaffId],
                    OfficerId = row.OfficerId == e.StaffId ? null : row.OfficerId,
                },
                StaffBarLifted e => row with { Barred = [.. row.Barred.Where(id => id != e.StaffId)] },
                PersonalDataErased => row with { Erased = true },
                _ => row,
            };
    }

    private static CaseRow From(ComplaintFiled filed) =>
        new()
        {
            Id = filed.ComplaintId,
            Status = ComplaintStatus.Filed,
            SubjectKind = filed.Keys.SubjectKind,
            ServiceId = filed.Keys.ServiceId,
            CategoryId = filed.Keys.CategoryId,
            Governorate = filed.Keys.Governorate,
            Language = filed.Keys.Language,
            Confidential = filed.Confidential,
            Title = filed.Grievance.Title,
            FiledAt = filed.At,
        };
}
