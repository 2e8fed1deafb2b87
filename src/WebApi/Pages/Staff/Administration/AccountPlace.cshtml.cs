using Ccs.Application.Administration.Accounts;
using Ccs.Application.Validation;
using Ccs.Domain.Accounts;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Another role, another agency, or both.</summary>
public sealed class AccountPlaceModel : AccountForm
{
    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? AgencyId { get; set; }

    public IReadOnlyList<Choice> Agencies => AgencyChoices.Of(Known, Site);

    public override string Texts => "administration.accounts.place";

    /// <summary>Rules about the agency of a role belong to the field of the agency.</summary>
    public static string FieldOfRule(string field) => field is AccountRules.AgencyMissing or AccountRules.RoleOfTheCentre ? nameof(AgencyId) : field;

    protected override void Fill() => (Role, AgencyId) = (Kebab.Of(Account.Role), Account.AgencyId);

    protected override Task Send(CancellationToken cancellation) => Mediator.Send(new MoveAccount(Id.ToString(), Role, AgencyId, Reason), cancellation);

    protected override string FieldOf(string field) => FieldOfRule(field);
}
