using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Appoint: an officer or inspector may take the case; only the head may give it to somebody.</summary>
    public static IReadOnlyList<IComplaintEvent> Appoint(Complaint complaint, string officerId, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.Appoint, now, actor);
        if (actor.Role != Role.AgencyHead && officerId != actor.Id)
        {
            throw new RuleViolation(RuleCodes.OnlyHeadMayAppointOthers);
        }

        return complaint.OfficerId == officerId ? [] : [new OfficerAppointed(now, officerId)];
    }
}
