using Ccs.Application.Figures.Reports;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Scores;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Charts;
using Microsoft.AspNetCore.Html;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>Cells of two dimensions as a heat table. What does not fit into the page is added up in a last row and a last column.</summary>
/// <param name="site">The reader's language.</param>
/// <param name="report">What is shown.</param>
/// <param name="drill">To what lies below.</param>
public sealed class HeatPicture(SiteContext site, HeatReport report, FigureDrill drill)
{
    private const int MostRows = 12;
    private const int MostColumns = 10;

    private readonly ChartNumbers _numbers = new(site.Language);
    private readonly Dictionary<(string Row, string Column), HeatCell> _cells = report.Cells.ToDictionary(cell => (cell.Row, cell.Column));

    private bool IsCount => report.Measure == FigureTerm.Filed;

    public IHtmlContent Of()
    {
        var marked = report.Cells.Count(cell => cell.Mark != HeatMark.AsExpected);
        var says = report.N == 0 ? site["figures.heat.nothing"] : site.Counted("figures.heat.marked", marked);
        var words = new ChartWords("heat", site[$"figures.term.{Kebab.Of(report.Measure)}"], says, site.Direction == "rtl");
        var (rows, restRows) = Split(report.Rows, MostRows);
        var (columns, restColumns) = Split(report.Columns, MostColumns);
        List<(IReadOnlyList<HeatSide> Sides, ChartCell Label, bool IsOne)> lines =
        [
            .. rows.Select(row => ((IReadOnlyList<HeatSide>)[row], Label(report.By, row), true)),
            .. Rest(restRows),
        ];
        List<(IReadOnlyList<HeatSide> Sides, ChartCell Label, bool IsOne)> tops =
        [
            .. columns.Select(column => ((IReadOnlyList<HeatSide>)[column], Label(report.Across, column), true)),
            .. Rest(restColumns),
        ];
        var most = _cells.Values.Select(Strength).DefaultIfEmpty(0).Max();
        return HeatTable.Of(
            words,
            site.Dimension(report.By),
            [.. tops.Select(top => top.Label)],
            report.N == 0
                ? []
                :
                [
                    .. lines.Select(line => new HeatTableRow(
                        line.Label,
                        [.. tops.Select(top => Cell(line.Sides, top.Sides, most))],
                        Total(line.Sides, line.IsOne ? line.Sides[0] : null)
                    )),
                    new HeatTableRow(
                        new ChartCell(site["figures.total"]),
                        [.. tops.Select(top => new HeatTableCell(Total(top.Sides, null), 0, null, null))],
                        Shown(report.X, report.N, drill.Cases(report.Measure, hits: true))
                    ),
                ],
            site["figures.total"]
        );
    }

    private HeatTableCell Cell(IReadOnlyList<HeatSide> rows, IReadOnlyList<HeatSide> columns, double most)
    {
        if (rows.Count == 1 && columns.Count == 1)
        {
            return Cell(rows[0].Key, columns[0].Key, most);
        }

        HeatCell[] cells =
        [
            .. rows.SelectMany(row => columns.Select(column => _cells.GetValueOrDefault((row.Key, column.Key)))).OfType<HeatCell>(),
        ];
        return new HeatTableCell(Shown(cells.Sum(cell => cell.X), cells.Sum(cell => cell.N), null), 0, null, null);
    }

    private HeatTableCell Cell(string row, string column, double most)
    {
        if (!_cells.TryGetValue((row, column), out var cell))
        {
            return new HeatTableCell(Shown(0, 0, null), 0, null, null);
        }

        var below = cell.N == 0 ? null : drill.Below(report.Measure, new FigureKey(report.By, row), new FigureKey(report.Across, column));
        var share = most > 0 ? Strength(cell) / most : 0;
        return cell.Mark switch
        {
            HeatMark.More => Marked("▲", "figures.heat.more"),
            HeatMark.Fewer => Marked("▽", "figures.heat.fewer"),
            _ => new HeatTableCell(Shown(cell.X, cell.N, below), share, null, null),
        };

        HeatTableCell Marked(string sign, string words) =>
            new(Shown(cell.X, cell.N, below), share, sign, site.Text(words, _numbers.Decimal(cell.Expected).Text));
    }

    private ChartCell Total(IReadOnlyList<HeatSide> sides, HeatSide? row) =>
        Shown(
            sides.Sum(side => side.X),
            sides.Sum(side => side.N),
            // A category here has those below it in it, and the row of a list is one alone.
            row is null
            || report.By == FigureDimension.Category
                ? null
                : drill.Cases(report.Measure, hits: true, new FigureKey(report.By, row.Key))
        );

    private ChartCell Label(FigureDimension by, HeatSide side) =>
        new(site.Row(by, side.Key, side.Name), Href: side.N == 0 ? null : drill.Below(report.Measure, new FigureKey(by, side.Key)));

    private ChartCell Shown(long x, long n, string? href)
    {
        var count = _numbers.Count(x, x == 0 ? null : href);
        return IsCount ? count : count with { Text = n == 0 ? "–" : site.Text("figures.x-of-n", x, n) };
    }

    /// <summary>Of counts how many, of rates how large.</summary>
    private double Strength(HeatCell cell) =>
        IsCount ? cell.X
        : cell.N == 0 ? 0
        : (double)cell.X / cell.N;

    private IEnumerable<(IReadOnlyList<HeatSide>, ChartCell, bool)> Rest(IReadOnlyList<HeatSide> rest) =>
        rest.Count == 0 ? [] : [(rest, new ChartCell(site.Counted("figures.rest", rest.Count)), false)];

    private static (IReadOnlyList<HeatSide> Shown, IReadOnlyList<HeatSide> Others) Split(IReadOnlyList<HeatSide> sides, int most) =>
        sides.Count <= most ? (sides, []) : ([.. sides.Take(most - 1)], [.. sides.Skip(most - 1)]);
}
