using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Accounts;
using Ccs.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Accounts;

/// <summary>Another role, another agency, or both; open sessions end.</summary>
/// <param name="Account">The account's id; from the command line also its user name.</param>
/// <param name="Role">Of now on.</param>
/// <param name="AgencyId">Needed for officer, agency-head and inspector; may be given for an analyst.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
public sealed record MoveAccount(string Account, string? Role, string? AgencyId, string? Reason) : IAccountChange;

internal sealed class MoveAccountValidator : AbstractValidator<MoveAccount>
{
    public MoveAccountValidator(IDirectory directory, IStaffAccountList accounts)
    {
        RuleFor(x => x.Role).OneOf<MoveAccount, Role>();
        RuleFor(x => x.AgencyId)
            .ActiveAgencyOrPresent(directory, async (x, cancellation) => (await accounts.Find(x.Account, cancellation))?.AgencyId);
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class MoveAccountHandler(AccountDesk desk) : IRequestHandler<MoveAccount, AccountOutcome>
{
    public Task<AccountOutcome> Handle(MoveAccount command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            new AccountAct(AccountChange.Place, Kebab.Parse<Role>(command.Role!), AdministrationFields.Blank(command.AgencyId)),
            cancellationToken
        );
}
