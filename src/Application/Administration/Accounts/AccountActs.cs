using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Accounts;

namespace Ccs.Application.Administration.Accounts;

/// <summary>Does what was decided: the account, the event and the word to those who must know have one commit.</summary>
internal sealed class AccountActs(
    IStaffAdministration staff,
    IAdministrationLog log,
    AccountNews news,
    IOutbox outbox,
    ISecrets secrets,
    TimeProvider clock
)
{
    /// <param name="member">To be made.</param>
    /// <param name="given">A password from the command line; null: one is made.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<AccountOutcome> Create(NewStaff member, string? given, CancellationToken cancellation)
    {
        var password = given ?? NewPassword.From(secrets);
        await staff.Create(member, password, cancellation);
        log.Record(ChangeAccount.Create(member.Id, member.Role, member.AgencyId, clock.GetUtcNow()));
        outbox.Publish(new JudgeAccount(member.Id, Guid.Empty));
        if (PowerfulAccounts.Is(member.Role))
        {
            await news.Done(member.Id, member.Email, member.Language, cancellation);
        }

        return new AccountOutcome(null, member.Id, member.UserName, password);
    }

    /// <param name="known">The account.</param>
    /// <param name="act">What is done with it.</param>
    /// <param name="events">As the rules gave them.</param>
    /// <param name="given">A password from the command line; null: one is made where one is needed.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<AccountOutcome> Do(
        StaffAccountItem known,
        AccountAct act,
        IReadOnlyList<IAccountEvent> events,
        string? given,
        CancellationToken cancellation
    )
    {
        var password = act.NeedsPassword ? given ?? NewPassword.From(secrets) : null;
        await Apply(known.UserName, act, password, cancellation);
        log.Record(events);
        outbox.TellOfLeaving(events);
        if (act.Change is AccountChange.Place or AccountChange.Unlocking)
        {
            outbox.Publish(new JudgeAccount(known.AccountId, Guid.Empty));
        }

        if (PowerfulAccounts.AreTold(known.Role, act.Change, act.Role))
        {
            await news.Done(known.AccountId, known.Email, known.Language, cancellation);
        }

        return new AccountOutcome(null, known.AccountId, known.UserName, password);
    }

    private Task Apply(string userName, AccountAct act, string? password, CancellationToken cancellation) =>
        act.Change switch
        {
            AccountChange.Place => Move(userName, act, password, cancellation),
            AccountChange.Unlocking => staff.Unlock(userName),
            AccountChange.Password => staff.ResetPassword(userName, password!),
            AccountChange.OneTimeCode => staff.ResetOneTimeCode(userName),
            AccountChange.Passkeys => staff.RemovePasskeys(userName),
            _ => staff.ReleaseExternal(userName),
        };

    private async Task Move(string userName, AccountAct act, string? password, CancellationToken cancellation)
    {
        await staff.Move(userName, act.Role!.Value, act.AgencyId, cancellation);
        if (password is not null)
        {
            await staff.EndWaysIn(userName, password);
        }
    }
}
