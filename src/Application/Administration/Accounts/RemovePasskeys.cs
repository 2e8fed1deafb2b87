using Ccs.Application.Ports;
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

internal sealed class RemovePasskeysHandler(AccountDesk desk, IStaffAdministration staff) : IRequestHandler<RemovePasskeys, Unit>
{
    public async Task<Unit> Handle(RemovePasskeys command, CancellationToken cancellationToken)
    {
        await desk.Change(
            command,
            (account, now, _) => ChangeAccount.RemovePasskeys(account, now),
            staff.RemovePasskeys,
            cancellationToken
        );
        return Unit.Value;
    }
}
