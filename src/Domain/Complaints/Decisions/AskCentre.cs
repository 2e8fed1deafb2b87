using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Ask the centre: it has been passed on so often that the agency may not do it once more.</summary>
    public static IReadOnlyList<IComplaintEvent> AskCentre(Complaint complaint, Sealed reason, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.AskCentre, now, actor);
        return [new CentreAsked(now, complaint.AgencyId!, reason)];
    }
}
