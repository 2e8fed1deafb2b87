using System.Numerics;

namespace Ccs.Domain.Figures.Statistics;

/// <summary>Cells that are held out as one.</summary>
/// <param name="Together">Which of those that were to be looked at together; null: a cell by itself.</param>
/// <param name="Cells">All of them.</param>
public sealed record HeldArea(int? Together, IReadOnlyList<(int Row, int Column)> Cells)
{
    /// <summary>Those of one row.</summary>
    public HeldArea In(int row) => this with { Cells = [.. Cells.Where(cell => cell.Row == row)] };

    /// <summary>What they have, or what is expected of them, added up.</summary>
    public T Sum<T>(T[,] table)
        where T : INumber<T> => Cells.Aggregate(T.Zero, (sum, cell) => sum + table[cell.Row, cell.Column]);
}

/// <summary>
/// Which cells are more than their row and their column explain. One after the other the least likely is held out and the rest fitted
/// anew: else a large cell hides itself in its margins, and makes false ones of its neighbours. Cells that belong together are looked at
/// together too: what is spread over them may be plain in none. All that is looked at shares the false ones.
/// </summary>
/// <param name="Areas">In the order in which they were found; no cell is in two of them.</param>
/// <param name="Expected">By row and column, of all cells, from those left in.</param>
public sealed record HeldOutCells(IReadOnlyList<HeldArea> Areas, double[,] Expected)
{
    /// <summary>Fewer complaints are never a cell of their own.</summary>
    public const int FewestHeld = 5;

    public IEnumerable<(int Row, int Column)> Held => Areas.SelectMany(area => area.Cells);

    /// <param name="counts">By row and column.</param>
    /// <param name="falseCells">How many false ones the whole table may raise on average.</param>
    /// <param name="together">Cells that belong together. Of two that share cells one lies in the other.</param>
    public static HeldOutCells Find(long[,] counts, double falseCells, IReadOnlyList<IReadOnlyList<(int Row, int Column)>>? together = null)
    {
        var links = new TableLinks(counts);
        HeldArea[] all = [.. Single(counts), .. (together ?? []).Select((cells, at) => new HeldArea(at, cells))];
        var alpha = FalseSignals.Share(falseCells, links.Cells + (together?.Count ?? 0));
        var held = new bool[counts.GetLength(0), counts.GetLength(1)];
        var found = new List<HeldArea>();
        var fit = new MainEffects(counts);
        while (true)
        {
            var expected = fit.Without(held);
            var next = all.Select(area => Left(area, expected))
                .OfType<Candidate>()
                .OrderBy(one => one.P)
                .ThenByDescending(one => one.Away)
                .FirstOrDefault(one => links.StillTellWithout(held, LeftOf(one.Area)))
                ?.Area;
            if (next is null)
            {
                return new HeldOutCells(found, expected);
            }

            // With what was held of it before, so that its number is that of all that lies in it.
            found.RemoveAll(area => next.Cells.Contains(area.Cells[0]));
            found.Add(next);
            foreach (var (row, column) in next.Cells)
            {
                held[row, column] = true;
            }
        }

        Candidate? Left(HeldArea area, double[,] expected)
        {
            var (count, usual) = (0L, 0.0);
            foreach (var (row, column) in area.Cells)
            {
                (count, usual) = held[row, column] ? (count, usual) : (count + counts[row, column], usual + expected[row, column]);
            }

            // Most are nothing much, which is told without adding up a tail.
            return
                count >= FewestHeld
                && count > usual
                && CountTails.Exactly(count, usual) <= alpha
                && CountTails.AtLeast(count, usual, 1) is var p
                && p <= alpha
                ? new Candidate(area, p, count / usual)
                : null;
        }

        IReadOnlyList<(int Row, int Column)> LeftOf(HeldArea area) => [.. area.Cells.Where(cell => !held[cell.Row, cell.Column])];
    }

    private static IEnumerable<HeldArea> Single(long[,] counts) =>
        Enumerable.Range(0, counts.Length).Select(at => new HeldArea(null, [(at / counts.GetLength(1), at % counts.GetLength(1))]));

    private sealed record Candidate(HeldArea Area, double P, double Away);
}
