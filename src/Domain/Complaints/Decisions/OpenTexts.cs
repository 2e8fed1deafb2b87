using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Open the sealed words of a history for audit: an auditor alone, with a reason. Each opening is recorded.</summary>
    public static IReadOnlyList<IComplaintEvent> OpenTexts(Complaint complaint, Sealed reason, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.OpenTexts, now, actor);
        return [new SealedTextsOpened(now, reason)];
    }
}
