using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>
    /// The promised day has passed without an answer: recorded once a round, by the job or before whatever is decided next, with who had
    /// it when that day began. Earlier, or recorded already, nothing happens.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> MissDeadline(Complaint complaint, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.MissDeadline, now, actor);
        if (!complaint.FallsDue(WorkingCalendar.DayOf(now)))
        {
            return [];
        }

        var dueOn = complaint.Terms!.DueOn;
        var holder = complaint.HolderOn(dueOn);
        return [new DeadlineMissed(now, complaint.Round, dueOn, holder.AgencyId, holder.Desk, holder.OfficerId, complaint.Keys)];
    }
}
