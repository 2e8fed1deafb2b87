using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Complaints that name one agency go to another from now on.</summary>
public sealed class NewRoutingRuleModel : DirectoryChangePage
{
    [BindProperty]
    public string? AgencyId { get; set; }

    [BindProperty]
    public string? ServiceId { get; set; }

    [BindProperty]
    public string? CategoryId { get; set; }

    [BindProperty]
    public string? ToAgencyId { get; set; }

    public override string Texts => "administration.routing-rules.new";

    public override string Back => $"{Root}/routing-rules";

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.routing-rules.title", Back)];

    public IReadOnlyList<Choice> Takers => AgencyChoices.Of(Known, Site);

    /// <summary>With the retired ones: it is they that are handed over most of all.</summary>
    public IReadOnlyList<Choice> Named =>
        [.. Takers, .. Known.Agencies.Values.Where(agency => agency.Retired).Select(agency => AgencyChoices.Marked(agency, Site))];

    /// <summary>Each with its agency.</summary>
    public IReadOnlyList<Choice> Services => ServiceChoices.Of(Known, Site);

    public IReadOnlyList<Choice> Categories => CategoryChoices.Of(Known, Site);

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new SetRoutingRule(AgencyId, ServiceId, CategoryId, ToAgencyId, Reason, Version) { Anew = true }, cancellation);

    protected override string FieldOf(string field) =>
        field == DirectoryRules.PlaceHasRule ? nameof(AgencyId) : RoutingRulePage.FieldOfRule(field) ?? field;
}
