using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Reply meanwhile: word to the complainant before the answer.</summary>
    public static IReadOnlyList<IComplaintEvent> ReplyMeanwhile(Complaint complaint, Sealed text, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.ReplyMeanwhile, now, actor);
        return [new InterimReplySent(now, text)];
    }
}
