using Ccs.Application.Figures.Reports;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Scores;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Charts;
using Microsoft.AspNetCore.Html;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>Cells of two dimensions as a heat table. What does not fit into the page is added up in rows and columns of their own, whose
/// numbers lead to that part of the table.</summary>
/// <param name="site">The reader's language.</param>
/// <param name="model">The page.</param>
/// <param name="report">What is shown.</param>
public sealed class HeatPicture(SiteContext site, HeatModel model, HeatReport report)
{
    private const int MostRows = 12;
    private const int MostColumns = 10;

    private readonly ChartNumbers _numbers = new(site.Language);
    private readonly Dictionary<(string Row, string Column), HeatCell> _cells = report.Cells.ToDictionary(cell => (cell.Row, cell.Column));
    private readonly HeatPart _rows = HeatPart.Of(report.Rows, MostRows, HeatPart.StartOf(model.Rows) ?? 0);
    private readonly HeatPart _columns = HeatPart.Of(report.Columns, MostColumns, HeatPart.StartOf(model.Columns) ?? 0);

    private bool IsCount => report.Measure == FigureTerm.Filed;

    public IHtmlContent Of()
    {
        var marked = report.Cells.Count(cell => cell.Mark != HeatMark.AsExpected);
        var says = report.N == 0 ? site["figures.heat.nothing"] : site.Counted("figures.heat.marked", marked);
        var words = new ChartWords("heat", site[$"figures.term.{Kebab.Of(report.Measure)}"], says, site.Direction == "rtl");
        var tops = Lines(_columns, report.Across, start => model.PartLink(_rows.Start, start));
        var most = _cells.Values.Select(Strength).DefaultIfEmpty(0).Max();
        return HeatTable.Of(
            words,
            site.Dimension(report.By),
            [.. tops.Select(top => top.Label)],
            report.N == 0
                ? []
                :
                [
                    .. Lines(_rows, report.By, start => model.PartLink(start, _columns.Start))
                        .Select(line => new HeatTableRow(
                            line.Label,
                            [.. tops.Select(top => Cell(line, top, most))],
                            Total(line, report.By)
                        )),
                    new HeatTableRow(
                        new ChartCell(site["figures.total"]),
                        [.. tops.Select(top => new HeatTableCell(Total(top, report.Across), 0, null, null))],
                        Shown(report.X, report.N, model.Drill.CasesWithin(report.Measure))
                    ),
                ],
            site["figures.total"]
        );
    }

    /// <summary>A row or a column of the table.</summary>
    /// <param name="Sides">Of the report.</param>
    /// <param name="Label">Of it.</param>
    /// <param name="Part">Where those that are added up in it begin; null: it is one alone.</param>
    private sealed record Line(IReadOnlyList<HeatSide> Sides, ChartCell Label, int? Part);

    private List<Line> Lines(HeatPart part, FigureDimension by, Func<int, string> link)
    {
        return
        [
            .. Rest(part.Before, "figures.rest.before", Math.Max(0, part.Start - part.Step)),
            .. part.Shown.Select(side => new Line([side], Label(by, side), null)),
            .. Rest(part.After, "figures.rest", part.Start + part.Shown.Count),
        ];

        IEnumerable<Line> Rest(IReadOnlyList<HeatSide> sides, string text, int start) =>
            sides.Count == 0 ? [] : [new Line(sides, new ChartCell(site.Counted(text, sides.Count), Href: link(start)), start)];
    }

    private HeatTableCell Cell(Line row, Line column, double most)
    {
        if (row.Part is null && column.Part is null)
        {
            return Cell(row.Sides[0].Key, column.Sides[0].Key, most);
        }

        HeatCell[] cells =
        [
            .. row
                .Sides.SelectMany(side => column.Sides.Select(other => _cells.GetValueOrDefault((side.Key, other.Key))))
                .OfType<HeatCell>(),
        ];
        var href = model.PartLink(row.Part ?? _rows.Start, column.Part ?? _columns.Start);
        return new HeatTableCell(Shown(cells.Sum(cell => cell.X), cells.Sum(cell => cell.N), href), 0, null, null);
    }

    private HeatTableCell Cell(string row, string column, double most)
    {
        if (!_cells.TryGetValue((row, column), out var cell))
        {
            return new HeatTableCell(Shown(0, 0, null), 0, null, null);
        }

        FigureKey[] keys = [new(report.By, row), new(report.Across, column)];
        var below = cell.N == 0 ? null : model.Drill.Below(report.Measure, keys) ?? model.Drill.CasesWithin(report.Measure, keys);
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

    /// <summary>Of a row or a column, with the way to its cases, or to its parts.</summary>
    private ChartCell Total(Line line, FigureDimension by) =>
        Shown(
            line.Sides.Sum(side => side.X),
            line.Sides.Sum(side => side.N),
            line.Part is null
                ? model.Drill.CasesWithin(report.Measure, new FigureKey(by, line.Sides[0].Key)) ?? line.Label.Href
                : line.Label.Href
        );

    private ChartCell Label(FigureDimension by, HeatSide side) =>
        new(site.Row(by, side.Key, side.Name), Href: side.N == 0 ? null : model.Drill.Below(report.Measure, new FigureKey(by, side.Key)));

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
}
