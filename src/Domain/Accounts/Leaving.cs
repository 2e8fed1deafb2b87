using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Accounts;

/// <summary>Which acts about an account take its owner away from the cases that they answer for.</summary>
public static class Leaving
{
    /// <returns>Null where they stay with their cases.</returns>
    public static ReleaseCause? CauseOf(IAccountEvent @event) =>
        @event switch
        {
            StaffAccountRetired => ReleaseCause.Left,
            StaffAccountLocked => ReleaseCause.Locked,
            StaffAccountMoved moved when !StaysAtTheDesk(moved) => ReleaseCause.Moved,
            _ => null,
        };

    /// <summary>An officer becomes the head of the same agency, or the other way round: they see the same cases as before.</summary>
    private static bool StaysAtTheDesk(StaffAccountMoved moved) =>
        moved.AgencyId == moved.FromAgencyId && WorksAtTheDesk(moved.FromRole) && WorksAtTheDesk(moved.Role);

    private static bool WorksAtTheDesk(Role role) => role is Role.Officer or Role.AgencyHead;
}
