using Ccs.Domain.Agencies;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A change of one routing rule.</summary>
public abstract class RoutingRulePage : DirectoryChangePage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = string.Empty;

    public override string Back => $"{Root}/routing-rules";

    public override string? Subject => $"{Known.Agencies[Rule.AgencyId].Names.In(Site.Language)}: {RoutingWords.Which(Rule, Known, Site)}";

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.routing-rules.title", Back)];

    protected RoutingRule Rule => Known.RoutingRules[Id];

    protected override bool Exists => Known.RoutingRules.ContainsKey(Id);

    /// <summary>The field that a rule is about; null for what is no rule of routing.</summary>
    internal static string? FieldOfRule(string code) =>
        code switch
        {
            DirectoryRules.TakerRetired or DirectoryRules.SameAgency or DirectoryRules.GoesInCircles => "ToAgencyId",
            DirectoryRules.OtherAgencysService => "ServiceId",
            _ => null,
        };
}
