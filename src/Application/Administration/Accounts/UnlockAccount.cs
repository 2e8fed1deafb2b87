using Ccs.Domain.Accounts;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Accounts;

/// <summary>Lifts a lock, and a lockout after wrong passwords.</summary>
/// <param name="Account">The account's id; from the command line also its user name.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
public sealed record UnlockAccount(string Account, string? Reason) : IAccountChange;

internal sealed class UnlockAccountValidator : AbstractValidator<UnlockAccount>
{
    public UnlockAccountValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class UnlockAccountHandler(AccountDesk desk) : IRequestHandler<UnlockAccount, AccountOutcome>
{
    public Task<AccountOutcome> Handle(UnlockAccount command, CancellationToken cancellationToken) =>
        desk.Change(command, new AccountAct(AccountChange.Unlocking), cancellationToken);
}
