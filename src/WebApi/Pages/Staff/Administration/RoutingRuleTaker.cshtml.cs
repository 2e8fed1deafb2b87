using Ccs.Application.Administration.Directory;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>The same complaints go to another agency.</summary>
public sealed class RoutingRuleTakerModel : RoutingRulePage
{
    [BindProperty]
    public string? ToAgencyId { get; set; }

    public override string Texts => "administration.routing-rules.change";

    public IReadOnlyList<Choice> Takers => AgencyChoices.Of(Known, Site);

    protected override void Fill() => ToAgencyId = Rule.ToAgencyId;

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new SetRoutingRule(Rule.AgencyId, Rule.ServiceId, Rule.CategoryId, ToAgencyId, Reason, Version), cancellation);

    protected override string FieldOf(string field) => FieldOfRule(field) ?? field;
}
