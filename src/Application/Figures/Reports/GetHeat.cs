using Ccs.Application.Figures.Asking;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Scores;
using Ccs.Domain.Figures.Statistics;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Reports;

/// <summary>Cells of two dimensions, each beside what was expected of it.</summary>
/// <param name="Query">Of what.</param>
/// <param name="Measure"><c>filed</c> (by default), <c>late</c>, <c>reopened</c>…</param>
/// <param name="By">The rows; <c>agency</c> by default.</param>
/// <param name="Across">The columns, another dimension; by default <c>category</c>, by category <c>agency</c>.</param>
/// <param name="Language">Of the names.</param>
public sealed record GetHeat(FigureQuery Query, string? Measure, string? By, string? Across, Language Language) : IRequest<HeatReport>
{
    internal FigureDimension Rows => FigureDimensions.Of(By) ?? FigureDimension.Agency;

    internal FigureDimension Columns => FigureDimensions.Of(Across) ?? WeaknessWords.Across(Rows);
}

internal sealed class GetHeatValidator : AbstractValidator<GetHeat>
{
    public GetHeatValidator(IDirectory directory, TimeProvider clock)
    {
        RuleFor(x => x.Query).Figures(directory, clock);
        RuleFor(x => x.Measure).OneOf<GetHeat, FigureTerm>().When(x => !string.IsNullOrEmpty(x.Measure));
        RuleFor(x => x.By).Dimension();
        RuleFor(x => x.Across).Dimension();
        RuleFor(x => x.Across).Must((query, _) => query.Columns != query.Rows).WithErrorCode("field.same-dimension");
    }
}

internal sealed class GetHeatHandler(FigureReader reader, IFigures figures) : IRequestHandler<GetHeat, HeatReport>
{
    public async Task<HeatReport> Handle(GetHeat query, CancellationToken cancellationToken)
    {
        var asked = await reader.Ask(query.Query, cancellationToken);
        var question = asked.Question([query.Rows, query.Columns]);
        var term = Kebab.TryParse(query.Measure, out FigureTerm measure) ? measure : FigureTerm.Filed;
        var tallies = (await figures.Count(question, asked.Known, asked.Seen, cancellationToken))
            .Select(row => (Row: Key(row.Key, query.Rows), Column: Key(row.Key, query.Columns), Tally: row.Value.Of(term)))
            .Where(cell => cell.Tally.N > 0)
            .GroupBy(cell => (cell.Row, cell.Column), cell => cell.Tally)
            .ToDictionary(cell => cell.Key, cell => Tally.Sum(cell));
        var rows = Sides(query.Rows, cell => cell.Row);
        var columns = Sides(query.Columns, cell => cell.Column);
        return new HeatReport(asked, question)
        {
            Measure = term,
            By = query.Rows,
            Across = query.Columns,
            X = tallies.Values.Sum(tally => tally.X),
            N = tallies.Values.Sum(tally => tally.N),
            Rows = rows,
            Columns = columns,
            Cells = Cells(tallies, rows, columns, term),
        };

        string Key(FigureGroup group, FigureDimension by)
        {
            var key = FigureDimensions.Key(group, by);
            return by == FigureDimension.Category ? Shown(asked.Known.Directory, key, asked.Filter.Category) : key;
        }

        HeatSide[] Sides(FigureDimension by, Func<(string Row, string Column), string> side) =>
            [
                .. tallies
                    .GroupBy(cell => side(cell.Key), cell => cell.Value)
                    .Select(cells => (cells.Key, Tally: Tally.Sum(cells)))
                    .OrderByDescending(cells => cells.Tally.X)
                    .ThenBy(cells => cells.Key, StringComparer.Ordinal)
                    .Select(cells => new HeatSide(
                        cells.Key,
                        FigureDimensions.Name(asked.Known.Directory, by, cells.Key, query.Language),
                        cells.Tally.X,
                        cells.Tally.N
                    )),
            ];
    }

    /// <summary>The category right below the one that is asked for in which this one lies; it itself where it is that one.</summary>
    private static string Shown(GovernmentDirectory known, string key, string? asked)
    {
        var shown = key;
        while (shown != asked && known.Categories.GetValueOrDefault(shown)?.ParentId is { } parent && parent != asked)
        {
            shown = parent;
        }

        return shown;
    }

    private static IReadOnlyList<HeatCell> Cells(
        Dictionary<(string Row, string Column), Tally> tallies,
        HeatSide[] rows,
        HeatSide[] columns,
        FigureTerm term
    )
    {
        var table = new Tally[rows.Length, columns.Length];
        var counts = new long[rows.Length, columns.Length];
        for (var at = 0; at < table.Length; at++)
        {
            var (row, column) = (at / columns.Length, at % columns.Length);
            table[row, column] = tallies.GetValueOrDefault((rows[row].Key, columns[column].Key));
            counts[row, column] = table[row, column].X;
        }

        var marks = term == FigureTerm.Filed ? HeatCells.OfCounts(counts) : HeatCells.OfRates(table);
        List<HeatCell> cells = [];
        for (var at = 0; at < table.Length; at++)
        {
            var (row, column) = (at / columns.Length, at % columns.Length);
            var ((x, n), mark) = (table[row, column], marks[row, column]);
            var expected = Told.Of(mark.Expected);
            if (n > 0 || expected > 0)
            {
                cells.Add(new HeatCell(rows[row].Key, columns[column].Key, x, n, expected, mark.Mark));
            }
        }

        return cells;
    }
}
