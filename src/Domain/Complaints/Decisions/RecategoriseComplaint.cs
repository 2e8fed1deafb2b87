using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Recategorise: what it is about was chosen wrongly. It stays where it is, and so does its deadline.</summary>
    public static IReadOnlyList<IComplaintEvent> Recategorise(
        Complaint complaint,
        string categoryId,
        Sealed reason,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.Recategorise, now, actor);
        var before = complaint.Keys;
        return before.CategoryId == categoryId
            ? []
            : [new ComplaintRecategorised(now, before.CategoryId, categoryId, reason, before with { CategoryId = categoryId })];
    }
}
