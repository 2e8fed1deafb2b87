using Ccs.Domain.Agencies;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A policy as people say it.</summary>
internal static class PolicyWords
{
    /// <summary>Whose complaints, and of which kind.</summary>
    public static string For(string? agencyId, string? categoryId, GovernmentDirectory known, SiteContext site)
    {
        string?[] names =
        [
            agencyId is null ? null : known.Agencies[agencyId].Names.In(site.Language),
            categoryId is null ? null : CategoryChoices.Name(known, categoryId, site),
        ];
        return names.All(name => name is null)
            ? site["administration.policies.all"]
            : string.Join(" · ", names.Where(name => name is not null));
    }
}
