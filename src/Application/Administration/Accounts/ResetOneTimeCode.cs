using Ccs.Application.Ports;
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

internal sealed class ResetOneTimeCodeHandler(AccountDesk desk, IStaffAdministration staff) : IRequestHandler<ResetOneTimeCode, Unit>
{
    public async Task<Unit> Handle(ResetOneTimeCode command, CancellationToken cancellationToken)
    {
        await desk.Change(
            command,
            (account, now, _) => ChangeAccount.ResetOneTimeCode(account, now),
            staff.ResetOneTimeCode,
            cancellationToken
        );
        return Unit.Value;
    }
}
