using Ccs.Domain.Accounts;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Accounts;

/// <summary>The telephone is lost: the next session enrols a new one-time code; the recovery codes are gone too.</summary>
/// <param name="Account">The account's id; from the command line also its user name.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
public sealed record ResetOneTimeCode(string Account, string? Reason) : IAccountChange;

internal sealed class ResetOneTimeCodeValidator : AbstractValidator<ResetOneTimeCode>
{
    public ResetOneTimeCodeValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class ResetOneTimeCodeHandler(AccountDesk desk) : IRequestHandler<ResetOneTimeCode, AccountOutcome>
{
    public Task<AccountOutcome> Handle(ResetOneTimeCode command, CancellationToken cancellationToken) =>
        desk.Change(command, new AccountAct(AccountChange.OneTimeCode), cancellationToken);
}
