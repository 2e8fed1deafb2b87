using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Open the identity behind a confidential complaint: the centre alone, with a reason. Each opening is recorded.</summary>
    public static IReadOnlyList<IComplaintEvent> OpenIdentity(Complaint complaint, Sealed reason, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.OpenIdentity, now, actor);
        return [new IdentityOpened(now, actor.Id, reason)];
    }
}
