using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Erase: the key goes, the history stays. The job erasing twice changes nothing; the centre is told that it is so.</summary>
    public static IReadOnlyList<IComplaintEvent> Erase(Complaint complaint, ErasureCause cause, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.Erase, now, actor);
        return complaint.Erased ? [] : [new PersonalDataErased(now, cause)];
    }
}
