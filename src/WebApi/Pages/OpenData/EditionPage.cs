using Ccs.Application.Figures.Editions;
using Ccs.Application.Texts;
using Ccs.Domain.Figures.Editions;
using Ccs.Domain.Figures.Statistics;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.OpenData;

/// <summary>A page about the latest edition: nothing finer is told than what stands in it.</summary>
public abstract class EditionPage : SitePage
{
    public Application.Figures.Editions.OpenData Open { get; private set; } = null!;

    /// <summary>Null before the first.</summary>
    public Edition? Latest => Open.Latest;

    /// <summary>Comes next.</summary>
    public AnnouncedEdition Next => Open.Announced[0];

    public async Task OnGet(CancellationToken cancellation) => Open = await Mediator.Send(new GetOpenData(), cancellation);

    public string Month(EditionMonth month) => EditionWords.Month(Site, month);

    /// <summary>A count as it is published.</summary>
    public string Cell(PublishedCell? cell) =>
        cell is { } told ? Wording.InDigitsOf(Site.Language, told.ToString().Replace('-', '–')) : Site["statistics.too-few"];

    public string Number(long? number) =>
        number is { } told
            ? Wording.InDigitsOf(Site.Language, told.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : Site["statistics.too-few"];

    /// <summary>Of a hundred.</summary>
    public string Share(double? share) =>
        share is { } told ? Site.Text("statistics.percent", (int)Math.Round(100 * told)) : Site["statistics.too-few"];

    /// <summary>The name of a row in the reader's language.</summary>
    public string Name(EditionRow row) =>
        row.Names?.In(Site.Language) ?? Site[row.Key == EditionRow.Others ? "statistics.others" : "statistics.none"];
}

/// <summary>Words about editions that several pages say.</summary>
public static class EditionWords
{
    /// <summary>As <c>November 2026</c>.</summary>
    public static string Month(SiteContext site, EditionMonth month) =>
        site.Text(
            "statistics.month",
            site.Word(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"month.{month.Month}")),
            month.Year
        );
}
