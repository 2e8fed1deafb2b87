using Ccs.Application.Figures.Reports;
using Ccs.Domain.Figures.Counting;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Charts;
using Microsoft.AspNetCore.Html;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>The order in which to mend, as bars of burden with their intervals.</summary>
/// <param name="site">The reader's language.</param>
/// <param name="model">The page.</param>
/// <param name="report">What is shown.</param>
public sealed class RankingPicture(SiteContext site, RankingModel model, WeaknessReport report)
{
    private readonly ChartNumbers _numbers = new(site.Language);

    public IHtmlContent Of()
    {
        var sure = model.Shown.Count(IsSure);
        var says =
            report.Items.Count == 0 ? site["figures.ranking.nothing"]
            : report.TooFew ? site["figures.ranking.too-few"]
            : site.Counted("figures.ranking.sure", sure);
        var more = report.Items.Count - model.Shown.Count;
        var words = new ChartWords(
            "ranking",
            site["figures.ranking.burden"],
            more > 0 ? $"{says} {site.Counted("figures.ranking.more", more)}" : says,
            site.Direction == "rtl"
        );
        ChartColumn[] columns =
        [
            new(site["figures.col.place"]),
            new(site["figures.col.ties"], IsNumber: false),
            new(site["figures.col.complaints"]),
            new(site["figures.col.score"]),
            new(site["figures.col.burden"]),
            new(site["figures.col.at-least"], IsLimit: true),
            new(site["figures.col.at-most"], IsLimit: true),
        ];
        var table = new ChartTable(site.Dimension(report.By), columns, [.. model.Shown.Select(Row)]);
        return BarChart.Of(words, table, new BarColumns(4, 5, 6));
    }

    /// <summary>From the best to the last place that it may have.</summary>
    public string Place(WeaknessItem item) =>
        (item.RankFrom, item.RankTo) switch
        {
            ({ } from, { } to) when from == to => site.Number(from),
            ({ } from, { } to) => site.Text("figures.places", from, to),
            _ => "–",
        };

    /// <summary>With whom it is tied, by name.</summary>
    public string Ties(WeaknessItem item) =>
        item.Rank is null ? site["figures.unranked"]
        : item.TiedWith.Count == 0 ? site["figures.ties.none"]
        : site.Counted("figures.ties.names", item.TiedWith.Count, string.Join(site["figures.comma"], item.TiedWith.Select(Name)));

    private string Name(string key) => site.Row(report.By, key, report.Items.FirstOrDefault(item => item.Key == key)?.Name);

    private ChartRow Row(WeaknessItem item) =>
        new(
            site.Row(report.By, item.Key, item.Name),
            [
                new ChartCell(Place(item)),
                new ChartCell(
                    item.Rank is null ? site["figures.unranked"]
                    : item.TiedWith.Count == 0 ? site["figures.ties.none"]
                    : site.Counted("figures.ties", item.TiedWith.Count)
                ),
                _numbers.Count(item.Complaints, Complaints(item)),
                _numbers.Decimal(item.Score),
                _numbers.Decimal(item.Burden),
                _numbers.Decimal(item.BurdenLow),
                _numbers.Decimal(item.BurdenHigh),
            ],
            model.UnitLink(item.Key),
            IsSure(item)
        );

    private string? Complaints(WeaknessItem item)
    {
        var row = new FigureKey(report.By, item.Key);
        return model.Drill.Cases(null, hits: false, row) ?? model.Drill.Below(FigureTerm.Filed, row);
    }

    private static bool IsSure(WeaknessItem item) => item.BurdenLow > 0;
}
