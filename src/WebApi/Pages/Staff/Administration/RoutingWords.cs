using Ccs.Domain.Agencies;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A routing rule as people say it.</summary>
internal static class RoutingWords
{
    /// <summary>Which of the complaints about the agency.</summary>
    public static string Which(RoutingRule rule, GovernmentDirectory known, SiteContext site)
    {
        string?[] only =
        [
            rule.ServiceId is { } service ? known.Services[service].Names.In(site.Language) : null,
            rule.CategoryId is { } category ? CategoryChoices.Name(known, category, site) : null,
        ];
        return only.All(one => one is null)
            ? site["administration.routing-rules.all"]
            : string.Join(" · ", only.Where(one => one is not null));
    }
}
