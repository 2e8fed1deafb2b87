using Ccs.Application.Figures.Reports;
using Ccs.Application.Validation;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Charts;
using Microsoft.AspNetCore.Html;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>A rate of all units by their size.</summary>
/// <param name="site">The reader's language.</param>
/// <param name="report">What is shown.</param>
/// <param name="drill">To what lies below.</param>
public sealed class FunnelPicture(SiteContext site, FunnelReport report, FigureDrill drill)
{
    private const int MostShown = 10;

    private readonly ChartNumbers _numbers = new(site.Language);

    public IHtmlContent Of()
    {
        var outside = report.Items.Count(IsOutside);
        var rest = report.Items.Count - MostShown;
        var says = report.Items.Count == 0 ? site["figures.funnel.nothing"] : site.Counted("figures.funnel.outside", outside);
        var words = new ChartWords(
            "funnel",
            site.Text("figures.funnel.title", site[$"figures.term.{Kebab.Of(report.Measure)}"]),
            rest > 0 ? $"{says} {site.Counted("figures.funnel.rest", rest)}" : says,
            site.Direction == "rtl"
        );
        ChartColumn[] columns =
        [
            new(site["figures.col.number"]),
            new(site["figures.col.x"]),
            new(site["figures.col.n"]),
            new(site["figures.col.rate"]),
            new(site["figures.col.usual-low"], IsLimit: true),
            new(site["figures.col.usual-high"], IsLimit: true),
            new(site["figures.col.lowest"], IsLimit: true),
            new(site["figures.col.highest"], IsLimit: true),
        ];
        // Those outside first: the largest of the others tell the shape.
        var shown = report.Items.OrderByDescending(IsOutside).Take(MostShown).OrderByDescending(item => item.N);
        return FunnelChart.Of(
            words,
            new ChartTable(site.Dimension(report.By), columns, [.. shown.Select(Row)]),
            new FunnelColumns(2, 3, [4, 5, 6, 7]),
            _numbers.Percent(report.Centre)
        );
    }

    private ChartRow Row(FunnelItem item, int at)
    {
        var row = new FigureKey(report.By, item.Key);
        return new ChartRow(
            site.Row(report.By, item.Key, item.Name),
            [
                new ChartCell(site.Number(at + 1)),
                _numbers.Count(item.X, item.X == 0 ? null : drill.Cases(report.Measure, hits: true, row)),
                _numbers.Count(item.N, drill.Cases(report.Measure, hits: false, row)),
                _numbers.Percent(item.Rate),
                _numbers.Percent(item.Low),
                _numbers.Percent(item.High),
                _numbers.Percent(item.Lowest),
                _numbers.Percent(item.Highest),
            ],
            drill.Below(report.Measure, row),
            IsOutside(item)
        );
    }

    private static bool IsOutside(FunnelItem item) => item.Rate > item.Highest || item.Rate < item.Lowest;
}
