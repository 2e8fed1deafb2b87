using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>
    /// Move the deadline off a day that became a holiday, to the next working day: outside the two extensions. Only one that runs and has
    /// not passed; where it lies on another day, or has been moved already, nothing happens.
    /// </summary>
    /// <param name="complaint">The state.</param>
    /// <param name="holiday">The day.</param>
    /// <param name="staffId">Who of the centre moves all that is due on it.</param>
    /// <param name="reason">Shown to the complainant.</param>
    /// <param name="calendar">Working days; the holiday is none.</param>
    /// <param name="now">The time.</param>
    /// <param name="actor">The system, on the centre's word.</param>
    public static IReadOnlyList<IComplaintEvent> MoveDeadline(
        Complaint complaint,
        DateOnly holiday,
        string staffId,
        Sealed reason,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.MoveDeadline, now, actor);
        var runs = complaint.Terms is { } terms && terms.DueOn == holiday && !complaint.ClockStands;
        return runs && WorkingCalendar.DayOf(now) <= holiday && !calendar.IsWorkingDay(holiday)
            ? [new DeadlineMoved(now, holiday, complaint.Terms!.MovedTo(calendar.OnOrAfter(holiday), calendar), staffId, reason)]
            : [];
    }
}
