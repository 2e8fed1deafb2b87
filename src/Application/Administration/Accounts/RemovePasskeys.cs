using Ccs.Domain.Accounts;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Accounts;

/// <summary>A device was lost or stolen: none of the passkeys of the account opens it any more; its open sessions end.</summary>
/// <param name="Account">The account's id; from the command line also its user name.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
public sealed record RemovePasskeys(string Account, string? Reason) : IAccountChange;

internal sealed class RemovePasskeysValidator : AbstractValidator<RemovePasskeys>
{
    public RemovePasskeysValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class RemovePasskeysHandler(AccountDesk desk) : IRequestHandler<RemovePasskeys, AccountOutcome>
{
    public Task<AccountOutcome> Handle(RemovePasskeys command, CancellationToken cancellationToken) =>
        desk.Change(command, new AccountAct(AccountChange.Passkeys), cancellationToken);
}
