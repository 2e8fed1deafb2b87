using Ccs.Application.Tracking;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;

namespace Ccs.WebApi.Pages.Track;

/// <summary>Where a correction may lead: each agency and each of its services. What is named now is among them, whatever became of it:
/// whoever leaves it as it is changes nothing.</summary>
internal static class CorrectionPlaces
{
    /// <param name="known">The reference data.</param>
    /// <param name="asked">With what is named now.</param>
    /// <param name="now">The same as a choice.</param>
    /// <param name="site">The reader's language.</param>
    public static IReadOnlyList<Choice> Of(GovernmentDirectory known, TrackedCorrection asked, string now, SiteContext site)
    {
        var unknown = new Choice(FilingDraft.Unknown, site["filing.agency.unknown"]);
        Choice[] places =
        [
            .. known
                .Agencies.Values.Where(agency => !agency.Retired)
                .OrderBy(agency => agency.Names.In(site.Language), StringComparer.CurrentCulture)
                .SelectMany(agency => Services(known, agency, site).Prepend(new Choice(agency.Id, agency.Names.In(site.Language)))),
        ];
        var there = now == unknown.Value || places.Any(place => place.Value == now);
        return there ? [unknown, .. places] : [unknown, Gone(known, asked, now, site), .. places];
    }

    private static IEnumerable<Choice> Services(GovernmentDirectory known, Agency agency, SiteContext site) =>
        known
            .Services.Values.Where(service => service.AgencyId == agency.Id && !service.Retired)
            .OrderBy(service => service.Names.In(site.Language), StringComparer.CurrentCulture)
            .Select(service => new Choice(
                $"{agency.Id}/{service.Id}",
                $"{agency.Names.In(site.Language)} – {service.Names.In(site.Language)}"
            ));

    /// <summary>Retired, succeeded, or moved to another agency.</summary>
    private static Choice Gone(GovernmentDirectory known, TrackedCorrection asked, string now, SiteContext site)
    {
        var agency = known.Agencies.GetValueOrDefault(asked.AgencyId!)?.Names.In(site.Language) ?? asked.AgencyId!;
        var service = asked.ServiceId is { } id ? known.Services.GetValueOrDefault(id)?.Names.In(site.Language) ?? id : null;
        return new Choice(now, service is null ? agency : $"{agency} – {service}");
    }
}
