using Ccs.Application.Figures.Reports;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Counting;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Charts;
using Microsoft.AspNetCore.Html;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>What the score of one unit is made of.</summary>
/// <param name="site">The reader's language.</param>
/// <param name="drill">To what lies below.</param>
/// <param name="by">What the unit is.</param>
/// <param name="item">The unit.</param>
public sealed class UnitPicture(SiteContext site, FigureDrill drill, FigureDimension by, WeaknessItem item)
{
    private readonly ChartNumbers _numbers = new(site.Language);

    private FigureKey Row => new(by, item.Key);

    /// <summary>Its terms, as bars of what each has more than expected.</summary>
    public IHtmlContent Terms()
    {
        var sure = item.Terms.Count(IsSure);
        var words = new ChartWords("terms", site["figures.terms"], site.Counted("figures.terms.sure", sure), site.Direction == "rtl");
        ChartColumn[] columns =
        [
            new(site["figures.col.x-of-n"]),
            new(site["figures.col.rate"]),
            new(site["figures.col.between"]),
            new(site["figures.col.expected"]),
            new(site["figures.col.excess"]),
            new(site["figures.col.at-least"], IsLimit: true),
            new(site["figures.col.at-most"], IsLimit: true),
            new(site["figures.col.weight"]),
        ];
        return BarChart.Of(words, new ChartTable(site["figures.term"], columns, [.. item.Terms.Select(Term)]), new BarColumns(4, 5, 6));
    }

    /// <summary>Where it has more complaints than it and the other side explain.</summary>
    public IHtmlContent Cells(FigureDimension across) =>
        new ChartTable(
            site.Dimension(across),
            [
                new(site["figures.col.complaints"]),
                new(site["figures.col.expected"]),
                new(site["figures.col.ratio"]),
                new(site["figures.col.at-least"], IsLimit: true),
            ],
            [.. item.Cells.Select(cell => Cell(across, cell))]
        ).Html("cells");

    private ChartRow Cell(FigureDimension across, WeaknessCell cell)
    {
        var other = new FigureKey(across, (across == FigureDimension.Agency ? cell.Agency : cell.Category) ?? string.Empty);
        return new ChartRow(
            drill.Name(other, site.Language),
            [
                _numbers.Count(cell.Observed, drill.Cases(FigureTerm.Filed, true, Row, other) ?? drill.Below(FigureTerm.Filed, Row, other)),
                _numbers.Decimal(cell.Expected),
                _numbers.Decimal(cell.Ratio),
                _numbers.Decimal(cell.Low),
            ]
        );
    }

    private ChartRow Term(WeaknessTerm term)
    {
        // What stands out by its number alone has no rate.
        var counted = Kebab.TryParse(term.Name, out FigureTerm of) ? of : FigureTerm.Filed;
        var href = term.N == 0 ? null : drill.Below(counted, Row);
        return new ChartRow(
            site[$"figures.term.{term.Name}"],
            [
                new ChartCell(site.Text("figures.x-of-n", term.X, term.N), Href: term.X == 0 ? null : Cases(counted, term)),
                _numbers.Percent(term.Rate),
                new ChartCell(_numbers.Between(_numbers.Percent(term.RateLow), _numbers.Percent(term.RateHigh))),
                _numbers.Percent(term.Expected),
                _numbers.Decimal(term.Excess),
                _numbers.Decimal(term.Low),
                _numbers.Decimal(term.High),
                _numbers.Decimal(term.Weight),
            ],
            href,
            IsSure(term)
        );
    }

    private string? Cases(FigureTerm counted, WeaknessTerm term) =>
        term.Name == Kebab.Of(counted) ? drill.Cases(counted, hits: true, Row) : null;

    private static bool IsSure(WeaknessTerm term) => term.Low > 0;
}
