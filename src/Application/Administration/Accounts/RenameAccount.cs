using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Accounts;
using Ccs.Domain.Text;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Accounts;

/// <summary>Its owner has another name, or it is known in the other script now. Complaints about persons are judged by it anew.</summary>
/// <param name="Account">The account's id; from the command line also its user name.</param>
/// <param name="DisplayName">For colleagues; never shown to complainants.</param>
/// <param name="OtherName">The same in the other script: Kurdish or Arabic letters where that one is in Latin ones. May be missing.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
public sealed record RenameAccount(string Account, string? DisplayName, string? OtherName, string? Reason) : IAccountChange;

internal sealed class RenameAccountValidator : AbstractValidator<RenameAccount>
{
    public RenameAccountValidator()
    {
        RuleFor(x => x.DisplayName).Text(2, AdministrationFields.LongestName);
        RuleFor(x => x.OtherName).OptionalText(AdministrationFields.LongestName);
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class RenameAccountHandler(AccountDesk desk, IStaffAccountList accounts, IStaffAdministration staff, IOutbox outbox)
    : IRequestHandler<RenameAccount, AccountOutcome>
{
    public async Task<AccountOutcome> Handle(RenameAccount command, CancellationToken cancellationToken)
    {
        var name = VisibleText.Clean(command.DisplayName!);
        var other = AdministrationFields.CleanOrNull(command.OtherName);
        var known = await accounts.Find(command.Account, cancellationToken);
        var same = known is not null && (known.DisplayName, known.OtherName) == (name, other);
        return await desk.Change(
            command,
            (account, now, _) => ChangeAccount.Rename(account, same, now),
            async userName =>
            {
                await staff.Rename(userName, name, other);
                outbox.Publish(new JudgeAccount(known!.AccountId, Guid.Empty));
            },
            cancellationToken
        );
    }
}
