using System.Text.RegularExpressions;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Accounts;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Ccs.Domain.Text;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Accounts;

/// <summary>
/// A new member of staff. The password is made here and shown once; of a powerful account when another administrator has agreed.
/// </summary>
/// <param name="UserName">For signing in; case does not matter.</param>
/// <param name="DisplayName">For colleagues; never shown to complainants.</param>
/// <param name="Role">One role an account.</param>
/// <param name="AgencyId">Needed for officer, agency-head and inspector; may be given for an analyst.</param>
/// <param name="Email">Where reminders go; may be missing.</param>
/// <param name="Language">Of messages to this member.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
public sealed record CreateAccount(
    string? UserName,
    string? DisplayName,
    string? Role,
    string? AgencyId,
    string? Email,
    string? Language,
    string? Reason
) : ICommand<AccountOutcome>, IAdministrativeChange
{
    /// <summary>The display name in the other script: Kurdish or Arabic letters where that one is in Latin ones. May be missing.</summary>
    public string? OtherName { get; init; }

    /// <summary>Given on the command line; null: one is made.</summary>
    public string? Password { get; init; }
}

internal sealed partial class CreateAccountValidator : AbstractValidator<CreateAccount>
{
    private const int LongestUserName = 60;

    public CreateAccountValidator(IDirectory directory, IStaffAccountList accounts)
    {
        RuleFor(x => x.UserName).Cascade(CascadeMode.Stop).Text(1, LongestUserName);
        RuleFor(x => x.UserName)
            .CustomAsync(
                async (userName, context, cancellation) =>
                {
                    if (!string.IsNullOrEmpty(userName) && !Allowed().IsMatch(userName))
                    {
                        context.Fail("field.user-name");
                    }
                    else if (!string.IsNullOrEmpty(userName) && await accounts.Find(userName, cancellation) is not null)
                    {
                        context.Fail("field.user-name-taken");
                    }
                }
            );
        RuleFor(x => x.DisplayName).Text(2, AdministrationFields.LongestName);
        RuleFor(x => x.OtherName).OptionalText(AdministrationFields.LongestName);
        RuleFor(x => x.Role).OneOf<CreateAccount, Role>();
        RuleFor(x => x.AgencyId).ActiveAgency(directory).When(x => !string.IsNullOrEmpty(x.AgencyId));
        RuleFor(x => x.Email)
            .Must(email => ContactAddress.ParseEmail(email, ofStaff: true) is not null)
            .WithErrorCode("field.email")
            .When(x => !string.IsNullOrEmpty(x.Email));
        RuleFor(x => x.Language).OneOf<CreateAccount, Language>();
        RuleFor(x => x.Reason).Reason();
    }

    [GeneratedRegex(@"^[A-Za-z0-9._@+-]+\z", RegexOptions.None, 1000)]
    private static partial Regex Allowed();
}

internal sealed class CreateAccountHandler(
    AdministrationDesk desk,
    AccountActs acts,
    AccountAsking asking,
    ISecrets secrets,
    TimeProvider clock
) : IRequestHandler<CreateAccount, AccountOutcome>
{
    public Task<AccountOutcome> Handle(CreateAccount command, CancellationToken cancellationToken)
    {
        var actor = desk.Open(command);
        var member = new NewStaff(
            secrets.NewId(),
            command.UserName!,
            VisibleText.Clean(command.DisplayName!),
            Kebab.Parse<Role>(command.Role!),
            AdministrationFields.Blank(command.AgencyId),
            ContactAddress.ParseEmail(command.Email, ofStaff: true)?.Address,
            Kebab.Parse<Language>(command.Language!)
        )
        {
            OtherName = AdministrationFields.CleanOrNull(command.OtherName),
        };

        // The rules first: what they refuse must not come as far as the account, or to another administrator.
        ChangeAccount.Create(member.Id, member.Role, member.AgencyId, clock.GetUtcNow());
        return actor.IsStaff && PowerfulAccounts.NeedTwo(null, AccountChange.Creation, member.Role)
            ? asking.Ask(member, command.Reason!, actor, cancellationToken)
            : acts.Create(member, command.Password, cancellationToken);
    }
}
