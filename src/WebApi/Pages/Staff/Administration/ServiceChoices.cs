using Ccs.Domain.Agencies;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Components;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Services to choose from.</summary>
public static class ServiceChoices
{
    /// <summary>Each with its agency, in the order of the reader's alphabet.</summary>
    public static IReadOnlyList<Choice> Of(GovernmentDirectory known, SiteContext site) =>
        [
            .. known
                .Services.Values.Select(service => new Choice(
                    service.Id,
                    $"{known.Agencies[service.AgencyId].Names.In(site.Language)} – {service.Names.In(site.Language)}"
                ))
                .OrderBy(choice => choice.Text, StringComparer.CurrentCulture),
        ];
}
