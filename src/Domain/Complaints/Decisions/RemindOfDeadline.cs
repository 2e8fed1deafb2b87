using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Remind: two thirds of the time have gone. Once per deadline; earlier, or with the clock stopped, nothing happens.</summary>
    public static IReadOnlyList<IComplaintEvent> Remind(Complaint complaint, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.Remind, now, actor);
        var terms = complaint.Terms!;
        var due = !complaint.ReminderRaised && !complaint.ClockStands && WorkingCalendar.DayOf(now) >= terms.RemindOn;
        return due ? [new DeadlineReminderRaised(now, terms.DueOn)] : [];
    }
}
