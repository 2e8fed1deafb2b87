using Ccs.Domain.Shared;

namespace Ccs.Domain.Accounts;

/// <summary>A staff account, as far as decisions about it need it.</summary>
/// <param name="Id">Of the account.</param>
/// <param name="Role">One role an account.</param>
/// <param name="AgencyId">Null for the centre's own roles.</param>
/// <param name="Locked">By an administrator, until unlocked.</param>
/// <param name="LockedOut">By wrong passwords, for a while.</param>
/// <param name="Retired">For ever.</param>
public sealed record Account(Guid Id, Role Role, string? AgencyId, bool Locked, bool LockedOut, bool Retired);

/// <summary>
/// What administrators decide about accounts. Pure; what is so already gives no event. Nobody takes the own account away: an administrator
/// who is wrong about it could not put it right.
/// </summary>
public static class ChangeAccount
{
    /// <summary>The one stream that holds what was done with accounts.</summary>
    public static readonly Guid StreamId = new("d14ec704-0000-8000-8000-000000000003");

    /// <summary>Roles that belong to an agency.</summary>
    public static bool IsOfAnAgency(Role role) => role is Role.Officer or Role.AgencyHead or Role.Inspector;

    public static IReadOnlyList<IAccountEvent> Create(Guid id, Role role, string? agencyId, DateTimeOffset now)
    {
        RequirePlace(role, agencyId);
        return [new StaffAccountCreated(now, id, role, agencyId)];
    }

    public static IReadOnlyList<IAccountEvent> Move(Account account, Role role, string? agencyId, DateTimeOffset now, Actor actor)
    {
        RequirePlace(role, agencyId);
        RequireInUse(account);
        if ((account.Role, account.AgencyId) == (role, agencyId))
        {
            return [];
        }

        RequireOthers(account, actor);
        var moved = new StaffAccountMoved(now, account.Id, account.Role, account.AgencyId, role, agencyId);
        return PowerfulAccounts.EndWaysIn(AccountChange.Place, role) ? [moved, .. EndWaysIn(account, now)] : [moved];
    }

    /// <param name="account">Whose.</param>
    /// <param name="same">It is called so already.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<IAccountEvent> Rename(Account account, bool same, DateTimeOffset now)
    {
        RequireInUse(account);
        return same ? [] : [new StaffAccountRenamed(now, account.Id)];
    }

    public static IReadOnlyList<IAccountEvent> Lock(Account account, DateTimeOffset now, Actor actor)
    {
        RequireInUse(account);
        RequireOthers(account, actor);
        return account.Locked ? [] : [new StaffAccountLocked(now, account.Id)];
    }

    public static IReadOnlyList<IAccountEvent> Unlock(Account account, DateTimeOffset now)
    {
        RequireInUse(account);
        return account.Locked || account.LockedOut ? [new StaffAccountUnlocked(now, account.Id)] : [];
    }

    public static IReadOnlyList<IAccountEvent> Retire(Account account, DateTimeOffset now, Actor actor)
    {
        if (account.Retired)
        {
            return [];
        }

        RequireOthers(account, actor);
        return [new StaffAccountRetired(now, account.Id)];
    }

    public static IReadOnlyList<IAccountEvent> ResetPassword(Account account, DateTimeOffset now)
    {
        RequireInUse(account);
        return [new StaffPasswordReset(now, account.Id)];
    }

    public static IReadOnlyList<IAccountEvent> ResetOneTimeCode(Account account, DateTimeOffset now)
    {
        RequireInUse(account);
        return [new StaffOneTimeCodeReset(now, account.Id)];
    }

    public static IReadOnlyList<IAccountEvent> RemovePasskeys(Account account, DateTimeOffset now)
    {
        RequireInUse(account);
        return [new StaffPasskeysRemoved(now, account.Id)];
    }

    public static IReadOnlyList<IAccountEvent> ReleaseExternal(Account account, DateTimeOffset now)
    {
        RequireInUse(account);
        return [new StaffExternalReleased(now, account.Id)];
    }

    /// <summary>All of them: whoever knew one does not come in with it.</summary>
    private static IAccountEvent[] EndWaysIn(Account account, DateTimeOffset now) =>
        [
            new StaffPasswordReset(now, account.Id),
            new StaffOneTimeCodeReset(now, account.Id),
            new StaffPasskeysRemoved(now, account.Id),
            new StaffExternalReleased(now, account.Id),
        ];

    /// <summary>An analyst may be of the centre or of an agency; officers, heads and inspectors are of an agency,
    /// all others of the centre.</summary>
    private static void RequirePlace(Role role, string? agencyId)
    {
        Refuse(IsOfAnAgency(role) && agencyId is null, AccountRules.AgencyMissing);
        Refuse(!IsOfAnAgency(role) && role != Role.Analyst && agencyId is not null, AccountRules.RoleOfTheCentre);
    }

    private static void RequireInUse(Account account) => Refuse(account.Retired, AccountRules.Retired);

    private static void RequireOthers(Account account, Actor actor) =>
        Refuse(actor.IsStaff && actor.Id == account.Id.ToString(), AccountRules.Own);

    private static void Refuse(bool refused, string code)
    {
        if (refused)
        {
            throw new RuleViolation(code);
        }
    }
}
