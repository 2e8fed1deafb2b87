using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Accounts;

/// <summary>Staff accounts, in the order of user names.</summary>
/// <param name="AgencyId">Only of this agency; null: of any.</param>
/// <param name="Role">Only of this role; null: of any.</param>
/// <param name="Name">Words of the display name, or a part of the user name.</param>
/// <param name="Retired">Also those that are retired.</param>
/// <param name="Cursor">From <c>next</c>.</param>
/// <param name="Take">1 to 200; 50 by default.</param>
public sealed record ListAccounts(string? AgencyId, string? Role, string? Name, bool Retired, string? Cursor, int? Take)
    : IRequest<StaffAccountPage>;

internal sealed class ListAccountsValidator : AbstractValidator<ListAccounts>
{
    public ListAccountsValidator()
    {
        RuleFor(x => x.Role).OneOf<ListAccounts, Role>().When(x => !string.IsNullOrEmpty(x.Role));
        RuleFor(x => x.Name).OptionalText(AdministrationFields.LongestName);
        RuleFor(x => x.Take).InclusiveBetween(1, 200).WithErrorCode("field.number");
    }
}

internal sealed class ListAccountsHandler(AdministrationDesk desk, IStaffAccountList accounts)
    : IRequestHandler<ListAccounts, StaffAccountPage>
{
    private const int Page = 50;

    public Task<StaffAccountPage> Handle(ListAccounts query, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        var filter = new StaffAccountFilter(
            AdministrationFields.Blank(query.AgencyId),
            Kebab.TryParse<Role>(query.Role, out var role) ? role : null,
            AdministrationFields.Blank(query.Name),
            query.Retired,
            query.Cursor,
            query.Take ?? Page
        );
        return accounts.List(filter, cancellationToken);
    }
}
