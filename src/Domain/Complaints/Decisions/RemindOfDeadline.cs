using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>
    /// Remind: two thirds of the time have gone. Once per deadline; earlier, with the clock stopped, or when the day has passed (nothing is
    /// near any more), nothing happens.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> Remind(Complaint complaint, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.Remind, now, actor);
        var terms = complaint.Terms!;
        var today = WorkingCalendar.DayOf(now);
        var due = !complaint.ReminderRaised && !complaint.ClockStands && today >= terms.RemindOn && !complaint.IsOverdue(today);
        return due ? [new DeadlineReminderRaised(now, terms.DueOn)] : [];
    }
}
