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

/// <summary>A new member of staff. The password is made here and shown once.</summary>
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
) : ICommand<CreatedAccount>, IAdministrativeChange
{
    /// <summary>Given on the command line; null: one is made.</summary>
    public string? Password { get; init; }
}

/// <param name="AccountId">Of the new account.</param>
/// <param name="UserName">For signing in.</param>
/// <param name="Password">Shown this once; only its hash is kept.</param>
public sealed record CreatedAccount(Guid AccountId, string UserName, string Password);

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
        RuleFor(x => x.Role).OneOf<CreateAccount, Role>();
        RuleFor(x => x.AgencyId).ActiveAgency(directory).When(x => !string.IsNullOrEmpty(x.AgencyId));
        RuleFor(x => x.Email)
            .Must(email => ContactAddress.ParseEmail(email) is not null)
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
    IStaffAdministration staff,
    IAdministrationLog log,
    ISecrets secrets,
    TimeProvider clock
) : IRequestHandler<CreateAccount, CreatedAccount>
{
    public async Task<CreatedAccount> Handle(CreateAccount command, CancellationToken cancellationToken)
    {
        desk.Open(command);
        var role = Kebab.Parse<Role>(command.Role!);
        var agencyId = AdministrationFields.Blank(command.AgencyId);

        // The rules first: what they refuse must not come as far as the account.
        ChangeAccount.Create(Guid.Empty, role, agencyId, clock.GetUtcNow());
        var password = command.Password ?? NewPassword.From(secrets);
        var member = new NewStaff(
            command.UserName!,
            VisibleText.Clean(command.DisplayName!),
            role,
            agencyId,
            ContactAddress.ParseEmail(command.Email)?.Address,
            Kebab.Parse<Language>(command.Language!)
        );
        var id = await staff.Create(member, password, cancellationToken);
        log.Record(ChangeAccount.Create(id, role, agencyId, clock.GetUtcNow()));
        return new CreatedAccount(id, member.UserName, password);
    }
}
