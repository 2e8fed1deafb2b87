using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Bar a member of staff: that account no longer sees the case. Barring twice changes nothing.</summary>
    public static IReadOnlyList<IComplaintEvent> BarStaff(
        Complaint complaint,
        string staffId,
        Sealed? reason,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.BarStaff, now, actor);
        return complaint.Barred.Contains(staffId) ? [] : [new StaffBarred(now, staffId, reason)];
    }
}
