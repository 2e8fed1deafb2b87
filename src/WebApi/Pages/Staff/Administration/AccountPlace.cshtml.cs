using Ccs.Application.Administration.Accounts;
using Ccs.Application.Validation;
using Ccs.WebApi.Site.Components;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Another role, another agency, or both.</summary>
public sealed class AccountPlaceModel : AccountForm
{
    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? AgencyId { get; set; }

    public IReadOnlyList<Choice> Agencies => AccountPlaces.Of(Account.AgencyId, Known, Site);

    public override string Texts => "administration.accounts.place";

    protected override void Fill() => (Role, AgencyId) = (Kebab.Of(Account.Role), AccountPlaces.Chosen(Account.AgencyId));

    protected override Task Send(CancellationToken cancellation) =>
        Ask(new MoveAccount(Id.ToString(), Role, AccountPlaces.AgencyOf(AgencyId), Reason), cancellation);

    protected override string FieldOf(string field) => AccountPlaces.FieldOf(field);

    protected override string Words(ValidationFailure failure, string field) =>
        AccountPlaces.Words(failure, AgencyId, Texts, Site) ?? base.Words(failure, field);
}
