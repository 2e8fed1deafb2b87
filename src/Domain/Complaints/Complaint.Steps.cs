using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints;

/// <summary>What several events do to the state alike.</summary>
public sealed partial record Complaint
{
    private Complaint HandedTo(string agencyId, Desk desk, DeadlineTerms terms) =>
        (this with { Status = ComplaintStatus.Assigned, Level = EscalationLevel.Officer, OfficerId = null })
            .Running(terms)
            .WaitingFor(null) with
        {
            AgencyId = agencyId,
            Desk = desk,
            CentreAskedAt = null,
            TriageSince = null,
            TriageRemindedAt = null,
        };

    private Complaint TakenOver(ComplaintSucceeded e) =>
        this with
        {
            AgencyId = e.AgencyId,
            Desk = e.Desk,
            OfficerId = null,
            Level = e.Level,
            Terms = e.Terms,
            EscalateOn = e.NextStep(EscalateOn),
        };

    private Complaint InTriage(DateTimeOffset since) =>
        this with
        {
            Status = ComplaintStatus.Verified,
            TriageSince = since,
            TriageRemindedAt = null,
        };

    /// <summary>The promise stays. What was returned while a return ended the deadline keeps the day that was told, unless a question
    /// had stopped the clock: then nobody had told one, and the next assignment does.</summary>
    private Complaint HandedBack(ComplaintReturned e) => HandedBack(e.At, e.Terms ?? (ClockStands ? null : Terms));

    private Complaint HandedBack(DateTimeOffset at, DeadlineTerms? terms) =>
        InTriage(at).WaitingFor(null) with
        {
            AgencyId = null,
            OfficerId = null,
            Terms = terms,
            EscalateOn = null,
            CentreAskedAt = null,
        };

    private Complaint Asked(InformationRequested e) =>
        (this with { Questions = Questions + 1 }).WaitingFor(
            new ClockWait(WaitsFor.Reply, e.At, e.StopsClock ?? WorkingCalendar.DayOf(e.At) <= Terms?.DueOn) { Until = e.LapsesOn }
        );

    /// <summary>At the top, and where no agency has it, there is no next step.</summary>
    private Complaint Running(DeadlineTerms terms) =>
        this with
        {
            Terms = terms,
            EscalateOn = Level == EscalationLevel.Centre || Status != ComplaintStatus.Assigned ? null : terms.EscalateOn,
            ReminderRaised = false,
        };

    /// <summary>The same deadline, moved or not: the reminder is not raised twice; and where it has not moved, as when it had passed
    /// before, the ladder does not start anew.</summary>
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
