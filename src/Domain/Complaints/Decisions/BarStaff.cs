using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Naming;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>
    /// Bar a member of staff: that account no longer sees the case. Barring twice changes nothing; barring whoever was barred in doubt
    /// ends the doubt.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> BarStaff(
        Complaint complaint,
        string staffId,
        Sealed? reason,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.BarStaff, now, actor);
        return complaint.Barred.Contains(staffId) && !complaint.Doubted.Contains(staffId) ? [] : [new StaffBarred(now, staffId, reason)];
    }

    /// <summary>
    /// The same because of the name that the complaint has: where it is the account's, or may be. Whoever the centre has let see the case
    /// again is not judged again.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> BarNamed(
        Complaint complaint,
        string staffId,
        NameJudgement judgement,
        DateTimeOffset now,
        Actor actor
    )
    {
        var inDoubt = judgement == NameJudgement.Doubtful;
        return judgement == NameJudgement.Different || complaint.Lifted.Contains(staffId) || (inDoubt && complaint.Barred.Contains(staffId))
            ? []
            :
            [
                .. BarStaff(complaint, staffId, null, now, actor)
                    .Cast<StaffBarred>()
                    .Select(barred => inDoubt ? barred with { InDoubt = true } : barred),
            ];
    }
}
