using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Pages.Staff.Administration;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;

namespace Ccs.WebApi.Pages.Staff.Assisted;

/// <summary>What the page of assisted filing offers: lists in which an officer finds a name by typing its beginning.</summary>
public static class AssistedChoices
{
    /// <summary>Agencies, each with its services after it.</summary>
    public static IReadOnlyList<Choice> Places(GovernmentDirectory known, SiteContext site) =>
        [
            new Choice(FilingDraft.Unknown, site["filing.agency.unknown"]),
            .. known
                .Agencies.Values.Where(agency => !agency.Retired)
                .OrderBy(agency => agency.Names.In(site.Language), StringComparer.CurrentCulture)
                .SelectMany(agency => Services(known, agency, site).Prepend(new Choice(agency.Id, agency.Names.In(site.Language)))),
        ];

    /// <summary>"Other" last, wherever the alphabet has it.</summary>
    public static IReadOnlyList<Choice> Categories(GovernmentDirectory known, SiteContext site) =>
        [.. CategoryChoices.Of(known, site).OrderBy(choice => choice.Value == "other")];

    public static IReadOnlyList<Choice> Languages(SiteContext site) =>
        [
            .. SiteContext.Languages.Select(language => new Choice(
                Kebab.Of(language),
                site[$"administration.language.{Kebab.Of(language)}"]
            )),
        ];

    private static IEnumerable<Choice> Services(GovernmentDirectory known, Agency agency, SiteContext site) =>
        known
            .Services.Values.Where(service => service.AgencyId == agency.Id && !service.Retired)
            .OrderBy(service => service.Names.In(site.Language), StringComparer.CurrentCulture)
            .Select(service => new Choice(
                $"{agency.Id}/{service.Id}",
                $"{agency.Names.In(site.Language)} – {service.Names.In(site.Language)}"
            ));
}
