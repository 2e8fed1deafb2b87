using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Accounts;

/// <summary>Somebody has left: the account never comes back, its id stands in events for ever.</summary>
/// <param name="Account">The account's id; from the command line also its user name.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
public sealed record RetireAccount(string Account, string? Reason) : IAccountChange;

internal sealed class RetireAccountValidator : AbstractValidator<RetireAccount>
{
    public RetireAccountValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class RetireAccountHandler(AccountDesk desk, IStaffAdministration staff) : IRequestHandler<RetireAccount, AccountOutcome>
{
    public Task<AccountOutcome> Handle(RetireAccount command, CancellationToken cancellationToken) =>
        desk.Change(command, ChangeAccount.Retire, staff.Retire, cancellationToken);
}
