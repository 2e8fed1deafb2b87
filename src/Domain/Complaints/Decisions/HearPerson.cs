using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Hear the person: the right of reply of whoever is complained about.</summary>
    public static IReadOnlyList<IComplaintEvent> HearPerson(
        Complaint complaint,
        DateTimeOffset heardAt,
        Sealed text,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.HearPerson, now, actor);
        return heardAt > now ? throw new RuleViolation(RuleCodes.HeardInFuture) : [new SubjectHeard(now, heardAt, text)];
    }
}
