using Ccs.Domain.Agencies;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Components;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>Agencies to hand a case to.</summary>
public static class AgencyChoices
{
    /// <summary>Those that take complaints, each with the one above it, in the order of the tree.</summary>
    /// <param name="known">The tree.</param>
    /// <param name="site">The reader's language.</param>
    /// <param name="retired">Also those that take none any more: for finding what is left there.</param>
    public static IReadOnlyList<Choice> Of(GovernmentDirectory known, SiteContext site, bool retired = false) =>
        [
            .. known
                .Agencies.Values.Where(agency => retired || !agency.Retired)
                .Select(agency => new Choice(agency.Id, string.Join(" – ", Line(known, agency).Select(one => one.Names.In(site.Language)))))
                .OrderBy(choice => choice.Text, StringComparer.CurrentCulture),
        ];

    /// <summary>Those that take complaints, and the one that is chosen now: retired or not, it stays so until another is chosen.</summary>
    /// <param name="present">Its id; null: none is chosen.</param>
    /// <param name="known">The tree.</param>
    /// <param name="site">The reader's language.</param>
    public static IReadOnlyList<Choice> With(string? present, GovernmentDirectory known, SiteContext site) =>
        present is not null && known.Agencies.GetValueOrDefault(present) is { Retired: true } retired
            ? [Marked(retired, site), .. Of(known, site)]
            : Of(known, site);

    /// <summary>A retired one, which says so.</summary>
    public static Choice Marked(Agency agency, SiteContext site) =>
        new(agency.Id, $"{agency.Names.In(site.Language)} ({site["administration.agencies.retired"]})");

    /// <summary>From below the centre down to the agency itself; the centre alone is itself.</summary>
    private static Agency[] Line(GovernmentDirectory known, Agency agency)
    {
        Agency[] line = [.. known.LineOf(agency.Id).Select(id => known.Agencies[id]).Where(one => one.ParentId is not null).Reverse()];
        return line.Length == 0 ? [agency] : line;
    }
}
