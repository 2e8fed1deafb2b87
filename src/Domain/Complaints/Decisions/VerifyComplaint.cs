using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Verify: the contact is the complainant's. Routing follows as an assignment of its own.</summary>
    public static IReadOnlyList<IComplaintEvent> Verify(
        Complaint complaint,
        CaseNumber number,
        SealedCode code,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.Verify, now, actor);
        return [new ComplaintVerifiedV2(now, number.ToString(), code, complaint.Keys)];
    }
}
