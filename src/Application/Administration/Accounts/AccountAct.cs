using Ccs.Domain.Accounts;
using Ccs.Domain.Shared;

namespace Ccs.Application.Administration.Accounts;

/// <summary>Something that is done with an account that there is, by two administrators where it is powerful.</summary>
/// <param name="Change">What.</param>
/// <param name="Role">Of then on, for a move.</param>
/// <param name="AgencyId">Of then on, for a move.</param>
internal sealed record AccountAct(AccountChange Change, Role? Role = null, string? AgencyId = null)
{
    /// <summary>A new first password comes with it.</summary>
    public bool NeedsPassword => Change == AccountChange.Password || PowerfulAccounts.EndWaysIn(Change, Role);

    /// <summary>The rules of the domain.</summary>
    public IReadOnlyList<IAccountEvent> Decide(Account account, DateTimeOffset now, Actor actor) =>
        Change switch
        {
            AccountChange.Place => ChangeAccount.Move(account, Role!.Value, AgencyId, now, actor),
            AccountChange.Unlocking => ChangeAccount.Unlock(account, now),
            AccountChange.Password => ChangeAccount.ResetPassword(account, now),
            AccountChange.OneTimeCode => ChangeAccount.ResetOneTimeCode(account, now),
            AccountChange.Passkeys => ChangeAccount.RemovePasskeys(account, now),
            AccountChange.External => ChangeAccount.ReleaseExternal(account, now),
            _ => throw new InvalidOperationException($"{Change} is nothing that is done with an account that there is."),
        };
}

/// <summary>What came of a change of an account.</summary>
/// <param name="RequestId">Another administrator has to agree; null: it is done.</param>
/// <param name="AccountId">Whose.</param>
/// <param name="UserName">Of the account.</param>
/// <param name="Password">A new one, shown this once; only its hash is kept. Null where none was made.</param>
public sealed record AccountOutcome(Guid? RequestId, Guid AccountId, string UserName, string? Password = null);
