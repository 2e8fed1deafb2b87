using Ccs.Application.Figures.Reports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Counting;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Charts;
using Microsoft.AspNetCore.Html;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>Governorates as tiles, roughly where they lie.</summary>
/// <param name="site">The reader's language.</param>
/// <param name="report">Rows by governorate.</param>
/// <param name="people">The same beside the inhabitants; null of what is no count of complaints.</param>
/// <param name="known">All places.</param>
/// <param name="drill">To what lies below.</param>
public sealed class MapPicture(SiteContext site, HeatReport report, SilenceReport? people, GovernmentDirectory known, FigureDrill drill)
{
    private readonly Dictionary<string, SilenceItem> _people = people?.Items.ToDictionary(item => item.Key!, StringComparer.Ordinal) ?? [];
    private readonly ChartNumbers _numbers = new(site.Language);

    private bool IsCount => report.Measure == FigureTerm.Filed;

    public IHtmlContent Of()
    {
        var counts = report.Rows.ToDictionary(row => row.Key);
        Governorate[] places =
        [
            .. known
                .Governorates.Values.OrderByDescending(place => counts.GetValueOrDefault(place.Id)?.X ?? 0)
                .ThenBy(place => place.Id, StringComparer.Ordinal),
        ];
        var inside = places.Where(place => place.InRegion).Sum(place => counts.GetValueOrDefault(place.Id)?.X ?? 0);
        var words = new ChartWords(
            "map",
            site[$"figures.term.{Kebab.Of(report.Measure)}"],
            report.N == 0 ? site["figures.map.nothing"] : site.Text("figures.map.says", report.X, inside),
            site.Direction == "rtl"
        );
        ChartColumn[] columns =
        [
            new(site["figures.col.count"]),
            .. IsCount ? Array.Empty<ChartColumn>() : [new ChartColumn(site["figures.col.n"])],
            new(site[IsCount ? "figures.col.share" : "figures.col.rate"]),
            .. IsCount ? [new ChartColumn(site["figures.col.per-population"])] : Array.Empty<ChartColumn>(),
            new(site["figures.col.in-region"], IsNumber: false),
        ];
        return TileMap.Of(
            words,
            new ChartTable(
                site["figures.dimension.governorate"],
                columns,
                report.N == 0 ? [] : [.. places.Select(place => Row(place, counts.GetValueOrDefault(place.Id)))]
            ),
            0,
            GovernorateTiles.Of([.. places.Select(place => place.Id)])
        );
    }

    private ChartRow Row(Governorate place, HeatSide? side)
    {
        var (x, n) = (side?.X ?? 0, side?.N ?? 0);
        var row = new FigureKey(FigureDimension.Governorate, place.Id);
        return new ChartRow(
            place.Names.In(site.Language),
            [
                _numbers.Count(x, x == 0 ? null : drill.Cases(report.Measure, hits: true, row)),
                .. IsCount ? Array.Empty<ChartCell>() : [_numbers.Count(n, n == 0 ? null : drill.Cases(report.Measure, hits: false, row))],
                IsCount ? Share(x, report.X) : Share(x, n),
                .. IsCount ? [PerTenThousand(place)] : Array.Empty<ChartCell>(),
                new ChartCell(site[place.InRegion ? "figures.yes" : "figures.no"]),
            ],
            n == 0 ? null : drill.Below(report.Measure, row),
            place.InRegion
        );
    }

    // Not drawn: it is no number of this picture.
    private ChartCell PerTenThousand(Governorate place) =>
        _people.GetValueOrDefault(place.Id)?.PerTenThousand is { } rate
            ? _numbers.Decimal(rate) with
            {
                Value = null,
            }
            : new ChartCell(site["figures.map.no-population"]);

    private ChartCell Share(long x, long n) => _numbers.Percent(n == 0 ? null : (double)x / n);
}
