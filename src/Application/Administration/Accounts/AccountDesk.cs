using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using Ccs.Domain.Shared;
using MediatR;

namespace Ccs.Application.Administration.Accounts;

/// <summary>A change of one staff account.</summary>
public interface IAccountChange : ICommand<Unit>, IAdministrativeChange
{
    /// <summary>The account's id; from the command line also its user name.</summary>
    string Account { get; }
}

/// <summary>Where accounts are changed: the same order as at the <see cref="AdministrationDesk"/>;
/// the account and its event have one commit.</summary>
internal sealed class AccountDesk(AdministrationDesk desk, IStaffAccountList accounts, IAdministrationLog log, TimeProvider clock)
{
    /// <param name="change">The command.</param>
    /// <param name="decide">Gives the events; none where it is so already.</param>
    /// <param name="apply">Does it to the account of this user name; only where there is something to record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether anything changed.</returns>
    public async Task<bool> Change(
        IAccountChange change,
        Func<Account, DateTimeOffset, Actor, IReadOnlyList<IAccountEvent>> decide,
        Func<string, Task> apply,
        CancellationToken cancellation
    )
    {
        var actor = desk.Open(change);
        var known = await accounts.Find(change.Account, cancellation) ?? throw new NotFoundException("not-found");
        var events = decide(known.ToAccount(), clock.GetUtcNow(), actor);
        if (events.Count == 0)
        {
            return false;
        }

        await apply(known.UserName);
        log.Record(events);
        return true;
    }
}
