using Ccs.Domain.Shared;

namespace Ccs.Domain.Accounts;

/// <summary>What is done with an account where two administrators may be needed.</summary>
public enum AccountChange
{
    /// <summary>It is made.</summary>
    Creation,

    /// <summary>Another role or agency.</summary>
    Place,

    Unlocking,

    Password,

    OneTimeCode,

    Passkeys,

    /// <summary>The person of the outside provider.</summary>
    External,
}

/// <summary>
/// Centre, auditor, administrator: whoever has one of these accounts sees everything, or decides who does. They are made, moved into,
/// unlocked and given new ways in by two administrators. Taking one away (locking, retiring, a lesser role) needs one: in an emergency it
/// cannot wait.
/// </summary>
public static class PowerfulAccounts
{
    public static readonly IReadOnlyList<Role> Roles = [Role.CentreOfficer, Role.Auditor, Role.Administrator];

    public static bool Is(Role role) => Roles.Contains(role);

    /// <param name="present">The role now; null for an account that is made.</param>
    /// <param name="change">What is done with it.</param>
    /// <param name="next">The role of then on, where it is made or moved.</param>
    public static bool NeedTwo(Role? present, AccountChange change, Role? next) =>
        (change is AccountChange.Creation or AccountChange.Place ? next : present) is { } role && Is(role);

    /// <summary>
    /// Whether the ways in of before end with it. One administrator gives the ways in of any other account, and so may know them: made
    /// powerful with these, it would be in one hand. From one powerful role to another too, since it may be neither for a moment.
    /// </summary>
    /// <param name="change">What is done with it.</param>
    /// <param name="next">The role of then on.</param>
    public static bool EndWaysIn(AccountChange change, Role? next) => change == AccountChange.Place && next is { } role && Is(role);

    /// <summary>Whether auditors and the owner are told: also of what one administrator takes away.</summary>
    /// <param name="present">The role now.</param>
    /// <param name="change">What is done with it.</param>
    /// <param name="next">The role of then on, where it is moved.</param>
    public static bool AreTold(Role present, AccountChange change, Role? next) => Is(present) || NeedTwo(present, change, next);
}
