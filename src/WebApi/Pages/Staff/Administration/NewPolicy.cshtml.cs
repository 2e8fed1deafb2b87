using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>The time for answers of an agency, a kind of complaint, or both.</summary>
public sealed class NewPolicyModel : PolicyForm
{
    [BindProperty]
    public string? AgencyId { get; set; }

    [BindProperty]
    public string? CategoryId { get; set; }

    public override string Texts => "administration.policies.new";

    public IReadOnlyList<Choice> Agencies => AgencyChoices.Of(Known, Site);

    public IReadOnlyList<Choice> Categories => CategoryChoices.Of(Known, Site);

    protected override Task Send(CancellationToken cancellation) => Set(AgencyId, CategoryId, cancellation);
}
