using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>
    /// Send back for correction: the complainant is told what is missing, and mends it. The clock waits as for a question, and this is
    /// none of the two; once the deadline has passed, it stops nothing.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> SendBack(
        Complaint complaint,
        Sealed missing,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.SendBack, now, actor);
        var today = WorkingCalendar.DayOf(now);
        return [new CorrectionRequested(now, missing, !complaint.IsOverdue(today), calendar.Add(today, ClockWait.WaitingDays))];
    }

    /// <summary>Remind the complainant of what is missing, once. Earlier, or once it has lapsed, nothing happens.</summary>
    public static IReadOnlyList<IComplaintEvent> RemindOfCorrection(
        Complaint complaint,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.RemindOfCorrection, now, actor);
        var wait = complaint.Waiting!;
        return wait.IsToBeReminded(WorkingCalendar.DayOf(now), calendar)
            ? [new CorrectionReminderRaised(now, wait.Since, wait.LapsesOn(calendar))]
            : [];
    }

    /// <summary>
    /// The request lapses: the day that was told has come, and the centre decides. Nobody is rejected by it. Earlier nothing happens.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> LapseCorrection(
        Complaint complaint,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.LapseCorrection, now, actor);
        var wait = complaint.Waiting!;
        var today = WorkingCalendar.DayOf(now);
        return today >= wait.LapsesOn(calendar) ? [new CorrectionLapsed(now, wait.Since, complaint.TermsOn(today, calendar))] : [];
    }
}
