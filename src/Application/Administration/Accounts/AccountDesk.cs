using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using Ccs.Domain.Shared;

namespace Ccs.Application.Administration.Accounts;

/// <summary>A change of one staff account.</summary>
public interface IAccountChange : ICommand<AccountOutcome>, IAdministrativeChange
{
    /// <summary>The account's id; from the command line also its user name.</summary>
    string Account { get; }
}

/// <summary>Where accounts are changed: the same order as at the <see cref="AdministrationDesk"/>;
/// the account and its event have one commit.</summary>
internal sealed class AccountDesk(
    AdministrationDesk desk,
    IStaffAccountList accounts,
    IAdministrationLog log,
    AccountActs acts,
    AccountAsking asking,
    IOutbox outbox,
    TimeProvider clock
)
{
    /// <summary>What takes something away: one administrator is enough, whosever the account is.</summary>
    /// <param name="change">The command.</param>
    /// <param name="decide">Gives the events; none where it is so already.</param>
    /// <param name="apply">Does it to the account of this user name; only where there is something to record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<AccountOutcome> Change(
        IAccountChange change,
        Func<Account, DateTimeOffset, Actor, IReadOnlyList<IAccountEvent>> decide,
        Func<string, Task> apply,
        CancellationToken cancellation
    )
    {
        var actor = desk.Open(change);
        var known = await Find(change.Account, cancellation);
        var events = decide(known.ToAccount(), clock.GetUtcNow(), actor);
        if (events.Count > 0)
        {
            await apply(known.UserName);
            log.Record(events);
            outbox.TellOfLeaving(events);
        }

        return new AccountOutcome(null, known.AccountId, known.UserName);
    }

    /// <summary>
    /// What gives something: of a powerful account an administrator only asks for it, and another one agrees. The command line of the
    /// server stands in for both.
    /// </summary>
    /// <param name="change">The command.</param>
    /// <param name="act">What is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="password">From the command line; null: one is made where one is needed.</param>
    public async Task<AccountOutcome> Change(IAccountChange change, AccountAct act, CancellationToken cancellation, string? password = null)
    {
        var actor = desk.Open(change);
        var known = await Find(change.Account, cancellation);
        var events = act.Decide(known.ToAccount(), clock.GetUtcNow(), actor);
        return events.Count == 0 ? new AccountOutcome(null, known.AccountId, known.UserName)
            : actor.IsStaff && PowerfulAccounts.NeedTwo(known.Role, act.Change, act.Role)
                ? await asking.Ask(known, act, change.Reason!, actor, cancellation)
            : await acts.Do(known, act, events, password, cancellation);
    }

    private async Task<StaffAccountItem> Find(string account, CancellationToken cancellation) =>
        await accounts.Find(account, cancellation) ?? throw new NotFoundException("not-found");
}
