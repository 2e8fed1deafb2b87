using Ccs.Domain.Accounts;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Accounts;

/// <summary>
/// The person has another number at the outside provider, or it was somebody else: the next sign-in from there with the name or address of
/// the account binds it anew; its open sessions end.
/// </summary>
/// <param name="Account">The account's id; from the command line also its user name.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
public sealed record ReleaseExternal(string Account, string? Reason) : IAccountChange;

internal sealed class ReleaseExternalValidator : AbstractValidator<ReleaseExternal>
{
    public ReleaseExternalValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class ReleaseExternalHandler(AccountDesk desk) : IRequestHandler<ReleaseExternal, AccountOutcome>
{
    public Task<AccountOutcome> Handle(ReleaseExternal command, CancellationToken cancellationToken) =>
        desk.Change(command, new AccountAct(AccountChange.External), cancellationToken);
}
