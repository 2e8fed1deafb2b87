using Ccs.Application.Figures;
using Ccs.Application.Figures.Reports;
using Ccs.Domain.Figures.Counting;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Charts;
using Microsoft.AspNetCore.Html;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>One series as a line with limits.</summary>
/// <param name="site">The reader's language.</param>
/// <param name="frame">Of the page.</param>
/// <param name="report">Of which it is one.</param>
public sealed class TrendPicture(SiteContext site, FigureFrame frame, TrendReport report)
{
    private readonly ChartNumbers _numbers = new(site.Language);

    private bool IsCount => report.Measure == FigureTerm.Filed;

    /// <param name="item">Of the report.</param>
    /// <param name="at">How many stand before it on the page.</param>
    public IHtmlContent Of(TrendItem item, int at)
    {
        var outside = item.Points.Count(IsOutside);
        var isNothing = item.Points.All(point => point.N == 0);
        var says =
            isNothing ? site["figures.trend.nothing"]
            : item.Points.All(point => point.High is null) ? site["figures.trend.few"]
            : site.Counted("figures.trend.outside", outside);
        var words = new ChartWords($"trend-{at}", Title(item), says, site.Direction == "rtl");
        ChartColumn[] columns =
        [
            .. IsCount ? Array.Empty<ChartColumn>() : [new ChartColumn(site["figures.col.x"]), new ChartColumn(site["figures.col.n"])],
            new(site[IsCount ? "figures.col.count" : "figures.col.rate"]),
            new(site["figures.col.low"], IsLimit: true),
            new(site["figures.col.high"], IsLimit: true),
            new(site["figures.col.outside"], IsNumber: false),
        ];
        var rows = isNothing ? [] : item.Points.Select(point => Row(item, point)).ToList();
        var first = IsCount ? 0 : 2;
        return LineChart.Of(
            words,
            new ChartTable(site["figures.col.period"], columns, rows),
            new LineColumns(first, first + 1, first + 2),
            item.Centre is null ? null : Shown(item.Centre)
        );
    }

    /// <summary>The name of a series; of the whole the name of the measure.</summary>
    public string Title(TrendItem item) =>
        item.Key is { } key && report.By is { } by ? site.Row(by, key, item.Name) : site[$"figures.term.{Word}"];

    private string Word => Application.Validation.Kebab.Of(report.Measure);

    private ChartRow Row(TrendItem item, TrendPoint point)
    {
        var within = frame.Query with { From = FigureFields.Day(point.From), To = FigureFields.Day(point.To) };
        FigureKey[] row = item.Key is { } key && report.By is { } by ? [new FigureKey(by, key)] : [];
        return new ChartRow(
            Period(point),
            [
                .. IsCount
                    ? Array.Empty<ChartCell>()
                    :
                    [
                        _numbers.Count(point.X, Cases(point.X, true, row, within)),
                        _numbers.Count(point.N, Cases(point.N, false, row, within)),
                    ],
                ShownOf(point) with
                {
                    Href = IsCount ? Cases(point.X, true, row, within) : null,
                },
                Shown(point.Low),
                Shown(point.High),
                new ChartCell(Outside(point)),
            ],
            Below(point, row, within),
            IsOutside(point)
        )
        {
            Tick = site.Date(point.From),
        };
    }

    // The number of a cut week stands in the table; in the line it would look as if something had fallen.
    private ChartCell ShownOf(TrendPoint point) => IsCount && !point.Whole ? Shown(point.Value) with { Value = null } : Shown(point.Value);

    private ChartCell Shown(double? value) => IsCount ? _numbers.Decimal(value) : _numbers.Percent(value);

    private string? Cases(long count, bool hits, FigureKey[] row, FigureQuery within) =>
        frame.SeesCases && count > 0 ? frame.Links.Cases(report.Measure, hits, row, within) : null;

    private string? Below(TrendPoint point, FigureKey[] row, FigureQuery within) =>
        point.N == 0 || row.Any(part => !FigureNames.CanBeAsked(part.Key))
            ? null
            : frame.Links.Heat(
                FigureDrill.Asked(report.Measure),
                query: row.Aggregate(within, (narrowed, part) => narrowed.Narrowed(part.By, part.Key))
            );

    private string Period(TrendPoint point) =>
        point.Whole || point.From == point.To ? site.Date(point.From) : site.Text("monthlyReport.range", point.From, point.To);

    private static bool IsOutside(TrendPoint point) => point.Value > point.High || point.Value < point.Low;

    private string Outside(TrendPoint point) =>
        point.Value > point.High ? site["figures.outside.above"]
        : point.Value < point.Low ? site["figures.outside.below"]
        : IsCount && !point.Whole ? site["figures.trend.cut"]
        : string.Empty;
}
