using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Lift a bar: the account sees the case again, and its name bars it no more.</summary>
    public static IReadOnlyList<IComplaintEvent> LiftBar(
        Complaint complaint,
        string staffId,
        Sealed? reason,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.LiftBar, now, actor);
        return complaint.Barred.Contains(staffId)
            ? [new StaffBarLifted(now, staffId, reason)]
            : throw new RuleViolation(RuleCodes.NotBarred);
    }
}
