using Ccs.Domain.Complaints.Events;

namespace Ccs.Domain.Complaints;

public sealed partial record Complaint
{
    /// <summary>
    /// Folds one fact into the state. Never validates and never throws on a known event in an odd state: history is fact, and an exception
    /// here would block a commit or a projection. Rules are for decisions.
    /// </summary>
    public static Complaint? Evolve(Complaint? complaint, IComplaintEvent @event) =>
        @event switch
        {
            ComplaintFiled filed => From(filed),
            _ when complaint is null => null,
            ContactChanged e => complaint with { Contact = e.Contact, ContactChanges = complaint.ContactChanges + 1 },
            ComplaintVerified e => complaint.InTriage(e.At) with { ComplaintCode = e.ComplaintCode },
            ComplaintAssigned e => complaint.HandedTo(e.AgencyId, e.Desk, e.Terms) with { SidewaysMoves = complaint.SidewaysMoves },
            ComplaintReferred e => complaint.HandedTo(e.AgencyId, e.Desk, e.Terms) with { SidewaysMoves = complaint.SidewaysMoves + 1 },
            ComplaintReturned e => complaint.HandedBack(e.At),
            OfficerAppointed e => complaint with { OfficerId = e.OfficerId },
            InformationRequested e => complaint with { AskedAt = e.At },
            InformationProvided e => complaint.Resumed(e.Terms) with
            {
                AskedAt = null,
                ComplainantDocuments = complaint.ComplainantDocuments.Plus(e.Documents),
            },
            DocumentAdded e => complaint.With(e),
            DeadlineExtended e => complaint.Running(e.Terms) with { Extensions = complaint.Extensions + 1 },
            DeadlineReminderRaised => complaint with { ReminderRaised = true },
            TriageReminderRaised e => complaint with { TriageRemindedAt = e.At },
            ComplaintEscalated e => complaint with { Level = e.Level, EscalateOn = e.NextOn },
            ComplaintAnswered e => complaint with { Status = ComplaintStatus.Answered, AnsweredAt = e.At, AskedAt = null, Rated = false },
            AnswerRated => complaint with { Rated = true },
            ComplaintClosed e => complaint with
            {
                Status = ComplaintStatus.Closed,
                ClosedBecause = e.Reason,
                ClosedAt = e.At,
                AskedAt = null,
                TriageSince = null,
                TriageRemindedAt = null,
            },
            ComplaintReopened e => complaint.HandedTo(e.AgencyId, e.Desk, e.Terms) with
            {
                Round = e.Round,
                ClosedBecause = null,
                ClosedAt = null,
                Extensions = 0,
            },
            ComplaintsLinked e => complaint with { Linked = complaint.Linked.Add(e.OtherId) },
            StaffBarred e => complaint with
            {
                Barred = complaint.Barred.Add(e.StaffId),
                OfficerId = complaint.OfficerId == e.StaffId ? null : complaint.OfficerId,
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
            ComplainantDocuments = DocumentTally.None.Plus(filed.Documents),
        };

    private Complaint HandedTo(string agencyId, Desk desk, DeadlineTerms terms) =>
        (this with { Level = EscalationLevel.Officer, OfficerId = null }).Running(terms) with
        {
            Status = ComplaintStatus.Assigned,
            AgencyId = agencyId,
            Desk = desk,
            AskedAt = null,
            TriageSince = null,
            TriageRemindedAt = null,
            SidewaysMoves = 0,
        };

    private Complaint InTriage(DateTimeOffset since) =>
        this with
        {
            Status = ComplaintStatus.Verified,
            TriageSince = since,
            TriageRemindedAt = null,
        };

    private Complaint HandedBack(DateTimeOffset at) =>
        InTriage(at) with
        {
            AgencyId = null,
            OfficerId = null,
            Terms = null,
            EscalateOn = null,
            AskedAt = null,
        };

    private Complaint Running(DeadlineTerms terms) =>
        this with
        {
            Terms = terms,
            EscalateOn = Level == EscalationLevel.Centre ? null : terms.EscalateOn,
            ReminderRaised = false,
        };

    /// <summary>A deadline that had passed before the clock stopped is the same deadline still:
    /// neither reminder nor ladder starts anew.</summary>
    private Complaint Resumed(DeadlineTerms terms) =>
        terms.DueOn == Terms?.DueOn ? this with { Terms = terms } : Running(terms) with { ReminderRaised = ReminderRaised };

    private Complaint With(DocumentAdded added) =>
        added.Source == DocumentSource.Complainant
            ? this with
            {
                ComplainantDocuments = ComplainantDocuments.Plus([added.Document]),
            }
            : this with
            {
                StaffDocuments = StaffDocuments.Plus([added.Document]),
            };
}
