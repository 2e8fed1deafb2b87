using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Scores;

/// <summary>How a cell stands to what its row and its column, or all cells together, let expect.</summary>
public enum HeatMark
{
    /// <summary>Chance explains it.</summary>
    AsExpected,

    /// <summary>More than chance explains.</summary>
    More,

    /// <summary>Fewer than chance explains.</summary>
    Fewer,
}

/// <summary>A cell beside what was expected of it.</summary>
/// <param name="Expected">How many.</param>
/// <param name="Mark">How it stands to that.</param>
public readonly record struct HeatCellMark(double Expected, HeatMark Mark);

/// <summary>
/// Cells of a table of two dimensions held against expectation. All tests of one table together raise <see cref="FalseSignals.AWeek"/>
/// false marks of more, and as many of fewer.
/// </summary>
public static class HeatCells
{
    /// <summary>Counts: what is expected is what row and column alone explain, the cells that are more held out.</summary>
    /// <param name="counts">By row and column.</param>
    public static HeatCellMark[,] OfCounts(long[,] counts)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var fit = HeldOutCells.Find(counts, FalseSignals.AWeek);
        var held = fit.Held.ToHashSet();
        var alpha = FalseSignals.Share(FalseSignals.AWeek, rows * columns);
        return Each(
            rows,
            columns,
            (row, column) =>
            {
                var expected = fit.Expected[row, column];
                return new HeatCellMark(
                    expected,
                    held.Contains((row, column)) ? HeatMark.More
                        : CountTails.AtMost(counts[row, column], expected, 1) <= alpha ? HeatMark.Fewer
                        : HeatMark.AsExpected
                );
            }
        );
    }

    /// <summary>Rates: what is expected is the rate of all other cells together. Fewer than <see cref="HeldOutCells.FewestHeld"/> are never
    /// marked as more.</summary>
    /// <param name="tallies">By row and column.</param>
    public static HeatCellMark[,] OfRates(Tally[,] tallies)
    {
        var (rows, columns) = (tallies.GetLength(0), tallies.GetLength(1));
        var all = Tally.Sum(tallies.Cast<Tally>());
        var alpha = FalseSignals.Share(FalseSignals.AWeek, tallies.Cast<Tally>().Count(tally => tally.N > 0));
        return Each(
            rows,
            columns,
            (row, column) =>
            {
                var (x, n) = tallies[row, column];
                var p = new Tally(all.X - x, all.N - n).Rate;
                return p is not { } rest || n == 0 ? default
                    : x >= HeldOutCells.FewestHeld && CountTails.AtLeastOf(x, n, rest) <= alpha ? new HeatCellMark(n * rest, HeatMark.More)
                    : 1 - CountTails.AtLeastOf(x + 1, n, rest) <= alpha ? new HeatCellMark(n * rest, HeatMark.Fewer)
                    : new HeatCellMark(n * rest, HeatMark.AsExpected);
            }
        );
    }

    private static HeatCellMark[,] Each(int rows, int columns, Func<int, int, HeatCellMark> cell)
    {
        var marks = new HeatCellMark[rows, columns];
        for (var at = 0; at < marks.Length; at++)
        {
            marks[at / columns, at % columns] = cell(at / columns, at % columns);
        }

        return marks;
    }
}
