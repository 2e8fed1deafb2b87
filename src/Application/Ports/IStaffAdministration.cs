using Ccs.Domain.Accounts;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;

namespace Ccs.Application.Ports;

/// <summary>
/// Changes staff accounts, in the transaction of the command: the account and the event that tells of it are there together, or neither. A
/// change that matters to a session ends the account's sessions.
/// </summary>
public interface IStaffAdministration
{
    /// <summary>With the commit.</summary>
    /// <exception cref="StaffAccountException">The name is taken or not fit, the password too weak.</exception>
    Task Create(NewStaff staff, string password, CancellationToken cancellation);

    /// <summary>Another role or agency, with the commit.</summary>
    Task Move(string userName, Role role, string? agencyId, CancellationToken cancellation);

    /// <summary>With the commit; sessions go on.</summary>
    Task Rename(string userName, string displayName, string? otherName);

    /// <summary>Until unlocked, with the commit.</summary>
    Task Lock(string userName);

    /// <summary>Lifts a lock and a lockout after wrong passwords, with the commit.</summary>
    Task Unlock(string userName);

    /// <summary>For ever, with the commit.</summary>
    Task Retire(string userName);

    /// <summary>The next session enrols a new one, with the commit.</summary>
    Task ResetOneTimeCode(string userName);

    /// <summary>All of them, with the commit.</summary>
    Task RemovePasskeys(string userName);

    /// <summary>From whoever of the outside provider is bound to it, with the commit.</summary>
    Task ReleaseExternal(string userName);

    /// <summary>With the commit.</summary>
    /// <exception cref="StaffAccountException">Too weak.</exception>
    Task ResetPassword(string userName, string password);

    /// <summary>
    /// Nothing that opened it until now does any more: password, one-time code, recovery codes, passkeys, the person outside; its devices
    /// are strange again. With the commit.
    /// </summary>
    /// <param name="userName">Of the account.</param>
    /// <param name="password">Its first one from now on, which its owner changes.</param>
    /// <exception cref="StaffAccountException">Too weak.</exception>
    Task EndWaysIn(string userName, string password);
}

/// <summary>Reads staff accounts for administrators.</summary>
public interface IStaffAccountList
{
    Task<StaffAccountPage> List(StaffAccountFilter filter, CancellationToken cancellation);

    /// <summary>By account id or user name (case does not matter); null where unknown.</summary>
    Task<StaffAccountItem?> Find(string idOrUserName, CancellationToken cancellation);

    /// <summary>How many active officers, heads and inspectors each agency has.</summary>
    Task<IReadOnlyDictionary<string, int>> HandlersByAgency(CancellationToken cancellation);
}

/// <summary>An account to be made.</summary>
public sealed record NewStaff(Guid Id, string UserName, string DisplayName, Role Role, string? AgencyId, string? Email, Language Language)
{
    /// <summary>The display name in the other script; null: nobody has given one.</summary>
    public string? OtherName { get; init; }
}

/// <param name="AgencyId">Only of this agency; null: of any.</param>
/// <param name="Role">Only of this role; null: of any.</param>
/// <param name="Name">Words of the names, or a part of the user name; null: any.</param>
/// <param name="Retired">Also those that are retired.</param>
/// <param name="After">The user name at which the last page ended; null: from the start.</param>
/// <param name="Take">At most so many.</param>
public sealed record StaffAccountFilter(string? AgencyId, Role? Role, string? Name, bool Retired, string? After, int Take);

/// <param name="Items">In the order of user names.</param>
/// <param name="Next">Where the next page starts; null at the end.</param>
/// <param name="Total">All that the filter finds.</param>
public sealed record StaffAccountPage(IReadOnlyList<StaffAccountItem> Items, string? Next, int Total);

/// <summary>A staff account as administrators see it.</summary>
/// <param name="AccountId">Never changes; stands in events.</param>
/// <param name="UserName">For signing in.</param>
/// <param name="DisplayName">For colleagues.</param>
/// <param name="Role">One role an account.</param>
/// <param name="AgencyId">Null for the centre's own roles.</param>
/// <param name="Email">May be missing.</param>
/// <param name="Language">Of messages to this member.</param>
/// <param name="Locked">By an administrator, until unlocked.</param>
/// <param name="LockedOut">After wrong passwords, tries from somewhere have to wait for a while.</param>
/// <param name="Retired">For ever.</param>
/// <param name="OneTimeCode">Has enrolled a one-time code.</param>
public sealed record StaffAccountItem(
    Guid AccountId,
    string UserName,
    string DisplayName,
    Role Role,
    string? AgencyId,
    string? Email,
    Language Language,
    bool Locked,
    bool LockedOut,
    bool Retired,
    bool OneTimeCode
)
{
    /// <summary>The display name in the other script, Kurdish or Arabic letters where that one is in Latin ones; may be missing.</summary>
    public string? OtherName { get; init; }

    internal Account ToAccount() => new(AccountId, Role, AgencyId, Locked, LockedOut, Retired);
}

/// <summary>The account cannot be made or changed: HTTP 409; the message says why, for the command line.</summary>
public sealed class StaffAccountException(string message) : Exception(message);
