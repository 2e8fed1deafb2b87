using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Link: a duplicate of, or related to, another complaint. Linking twice changes nothing.</summary>
    public static IReadOnlyList<IComplaintEvent> Link(Complaint complaint, Guid otherId, LinkKind kind, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.Link, now, actor);
        if (otherId == complaint.Id)
        {
            throw new RuleViolation(RuleCodes.LinkedToItself);
        }

        return complaint.Linked.Contains(otherId) ? [] : [new ComplaintsLinked(now, otherId, kind)];
    }
}
