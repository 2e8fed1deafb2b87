using Ccs.Domain.Figures.Statistics;
using CsCheck;

namespace Ccs.Domain.Tests.Figures.Statistics;

/// <summary>The search for cells that are more than their row and column explain.</summary>
public sealed class HeldOutSearchSpecs
{
    /// <summary>The quick search leaves out what can be nothing, and fits on from what it had: it finds what the plain one does.</summary>
    [Fact]
    public void The_search_finds_what_a_plain_one_finds() =>
        Gen.Int[1, 30]
            .Array2D[6, 8]
            .Sample(
                counts =>
                {
                    var table = new long[6, 8];
                    foreach (var (at, count) in counts.Cast<int>().Index())
                    {
                        // Some cells far above the others.
                        table[at / 8, at % 8] = count > 27 ? count * 4 : count;
                    }

                    HeldOutCells.Find(table, 0.1).Held.ShouldBe(Plain(table, 0.1));
                },
                iter: 200
            );

    private static List<(int, int)> Plain(long[,] table, double falseCells)
    {
        var held = new bool[table.GetLength(0), table.GetLength(1)];
        List<(int Row, int Column)> found = [];
        while (true)
        {
            var fit = MainEffects.Fit(table, held);
            var next = Enumerable
                .Range(0, table.Length)
                .Select(at => (Row: at / table.GetLength(1), Column: at % table.GetLength(1)))
                .Where(cell => !held[cell.Row, cell.Column] && table[cell.Row, cell.Column] >= HeldOutCells.FewestHeld)
                .Select(cell =>
                    (
                        cell,
                        P: CountTails.AtLeast(table[cell.Row, cell.Column], fit[cell.Row, cell.Column], 1),
                        Usual: fit[cell.Row, cell.Column]
                    )
                )
                .Where(one => one.P <= FalseSignals.Share(falseCells, table.Length))
                .OrderBy(one => one.P)
                .ThenByDescending(one => table[one.cell.Row, one.cell.Column] / one.Usual)
                .Select(one => ((int, int)?)one.cell)
                .FirstOrDefault();
            if (next is not { } cell)
            {
                return found;
            }

            found.Add(cell);
            held[cell.Item1, cell.Item2] = true;
        }
    }
}
