using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>
    /// Release: whoever leaves leaves no case behind. Of a case that is somebody else's, or was given to them again since, nothing changes.
    /// </summary>
    /// <param name="complaint">The state.</param>
    /// <param name="officerId">Who left.</param>
    /// <param name="cause">How.</param>
    /// <param name="leftAt">When; an appointment after that is meant as it is.</param>
    /// <param name="now">The time.</param>
    /// <param name="actor">The system.</param>
    public static IReadOnlyList<IComplaintEvent> Release(
        Complaint complaint,
        string officerId,
        ReleaseCause cause,
        DateTimeOffset leftAt,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.Release, now, actor);
        return complaint.OfficerId != officerId || complaint.AppointedAt > leftAt
            ? []
            : [new OfficerReleased(now, officerId, cause, complaint.Keys)];
    }
}
