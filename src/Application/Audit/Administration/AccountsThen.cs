using System.Collections.Immutable;
using Ccs.Domain.Accounts;
using Ccs.Domain.Shared;

namespace Ccs.Application.Audit.Administration;

/// <summary>A staff account as it stood, as far as its events tell: no name, no address, no secret.</summary>
/// <param name="AccountId">Of it.</param>
/// <param name="Role">Null: it was made before accounts had events, and has not been moved since.</param>
/// <param name="AgencyId">Null: of the centre, or likewise.</param>
/// <param name="Locked">Nobody signs in with it.</param>
/// <param name="Retired">For ever.</param>
/// <param name="Requested">Changes that wait for another administrator.</param>
public sealed record AccountThen(Guid AccountId, Role? Role, string? AgencyId, bool Locked, bool Retired, int Requested);

internal static class AccountsThen
{
    public static ImmutableDictionary<Guid, AccountThen> Evolve(ImmutableDictionary<Guid, AccountThen> accounts, IAccountEvent fact)
    {
        var before = accounts.GetValueOrDefault(fact.AccountId) ?? new AccountThen(fact.AccountId, null, null, false, false, 0);
        return accounts.SetItem(
            fact.AccountId,
            fact switch
            {
                StaffAccountCreated e => before with { Role = e.Role, AgencyId = e.AgencyId },
                StaffAccountMoved e => before with { Role = e.Role, AgencyId = e.AgencyId },
                StaffAccountLocked => before with { Locked = true },
                StaffAccountUnlocked => before with { Locked = false },
                StaffAccountRetired => before with { Retired = true },
                StaffChangeRequested => before with { Requested = before.Requested + 1 },
                StaffChangeAgreed or StaffChangeRefused => before with { Requested = Math.Max(0, before.Requested - 1) },
                _ => before,
            }
        );
    }
}
