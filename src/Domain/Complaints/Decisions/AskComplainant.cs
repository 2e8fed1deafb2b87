using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Ask the complainant: the clock stops until the answer.</summary>
    public static IReadOnlyList<IComplaintEvent> AskComplainant(Complaint complaint, Sealed text, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.AskComplainant, now, actor);
        return [new InformationRequested(now, text)];
    }
}
