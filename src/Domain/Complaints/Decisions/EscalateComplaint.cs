using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>
    /// Escalate: one level up, officer → agency head → parent agency → centre. By the job when the deadline has passed and again every five
    /// working days (earlier, or with the clock standing, nothing happens); by the centre at any time, with a reason.
    /// </summary>
    /// <param name="complaint">The state.</param>
    /// <param name="place">Where the agency stands in the tree.</param>
    /// <param name="reason">The centre's; null for the job.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="now">The time.</param>
    /// <param name="actor">The job or the centre.</param>
    public static IReadOnlyList<IComplaintEvent> Escalate(
        Complaint complaint,
        AgencyPlace place,
        Sealed? reason,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.Escalate, now, actor);
        var today = WorkingCalendar.DayOf(now);
        return !actor.IsStaff && (complaint.ClockStands || complaint.EscalateOn is not { } due || today < due)
            ? []
            : OneLevelUp(complaint, place, actor.IsStaff ? EscalationCause.Centre : EscalationCause.Deadline, reason, calendar, now);
    }

    /// <summary>Everybody on this level is barred: the one above gets it, whatever the deadline. At the top there is none.</summary>
    /// <param name="complaint">The state.</param>
    /// <param name="place">Where the agency stands in the tree.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="now">The time.</param>
    /// <param name="actor">Whoever barred the last one.</param>
    public static IReadOnlyList<IComplaintEvent> PassUpwards(
        Complaint complaint,
        AgencyPlace place,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.Escalate, now, actor);
        return OneLevelUp(complaint, place, EscalationCause.NobodyLeft, null, calendar, now);
    }

    private static IReadOnlyList<IComplaintEvent> OneLevelUp(
        Complaint complaint,
        AgencyPlace place,
        EscalationCause cause,
        Sealed? reason,
        WorkingCalendar calendar,
        DateTimeOffset now
    )
    {
        var level = Above(complaint.Level, place);
        var supervisor = level switch
        {
            EscalationLevel.Centre => place.CentreId,
            EscalationLevel.ParentAgency => place.ParentId!,
            _ => place.AgencyId,
        };
        var nextOn = level == EscalationLevel.Centre ? (DateOnly?)null : NextStep(complaint, calendar, WorkingCalendar.DayOf(now));
        return [new ComplaintEscalated(now, level, place.AgencyId, supervisor, cause, nextOn, reason, complaint.Keys)];
    }

    /// <summary>After the interval, but never before the deadline: the centre may climb early, the job does not follow early.</summary>
    private static DateOnly NextStep(Complaint complaint, WorkingCalendar calendar, DateOnly today)
    {
        var interval = calendar.Add(today, DeadlinePolicy.EscalationInterval);
        return complaint.Terms is { } terms && terms.EscalateOn > interval ? terms.EscalateOn : interval;
    }

    /// <summary>An agency right under the centre, or the centre itself, has no parent agency of its own on the ladder.</summary>
    private static EscalationLevel Above(EscalationLevel level, AgencyPlace place) =>
        level switch
        {
            EscalationLevel.Officer => EscalationLevel.AgencyHead,
            EscalationLevel.AgencyHead when place.ParentId is { } parent && parent != place.CentreId => EscalationLevel.ParentAgency,
            _ => EscalationLevel.Centre,
        };
}
