using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Return: not ours; back to the centre's triage. "Not ours" is never an answer.</summary>
    public static IReadOnlyList<IComplaintEvent> Return(Complaint complaint, Sealed reason, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.Return, now, actor);
        return [new ComplaintReturned(now, complaint.AgencyId!, reason, complaint.Keys)];
    }
}
