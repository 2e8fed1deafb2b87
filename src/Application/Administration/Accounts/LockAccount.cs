using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Accounts;

/// <summary>Nobody signs in with the account until it is unlocked; its open sessions end.</summary>
/// <param name="Account">The account's id; from the command line also its user name.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
public sealed record LockAccount(string Account, string? Reason) : IAccountChange;

internal sealed class LockAccountValidator : AbstractValidator<LockAccount>
{
    public LockAccountValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class LockAccountHandler(AccountDesk desk, IStaffAdministration staff) : IRequestHandler<LockAccount, AccountOutcome>
{
    public Task<AccountOutcome> Handle(LockAccount command, CancellationToken cancellationToken) =>
        desk.Change(command, ChangeAccount.Lock, staff.Lock, cancellationToken);
}
