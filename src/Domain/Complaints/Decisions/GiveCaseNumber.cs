using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Give a number to a complaint that was verified before there were any; nothing where it has one.</summary>
    /// <param name="complaint">Verified.</param>
    /// <param name="number">Of the year of its verification.</param>
    /// <param name="code">Its code, sealed; null where the person was erased.</param>
    /// <param name="now">When.</param>
    /// <param name="actor">The system.</param>
    public static IReadOnlyList<IComplaintEvent> GiveCaseNumber(
        Complaint complaint,
        CaseNumber number,
        SealedCode? code,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.GiveCaseNumber, now, actor);
        return complaint.CaseNumber is null ? [new CaseNumberGiven(now, number.ToString(), code)] : [];
    }
}
