using System.Numerics;
using System.Runtime.InteropServices;

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
        var likely = Math.Log(alpha);
        var held = new bool[counts.GetLength(0), counts.GetLength(1)];
        var found = new List<HeldArea>();
        var fit = new MainEffects(counts);
        while (true)
        {
            var expected = fit.Without(held);
            if (LeastLikely(expected) is not { } next)
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

        HeldArea? LeastLikely(double[,] expected)
        {
            List<Candidate> candidates = [.. all.Select(area => Left(area, expected)).Where(one => one.Least <= likely)];
            if (candidates.Count == 0)
            {
                return null;
            }

            // One that is hardly likely first: of most others nothing has to be added up then. Two may be so unlikely that the machine
            // has no number for it; they are told apart by what they are at least.
            var (best, p) = Better(null, 1, candidates.MinBy(one => one.Least));
            foreach (var one in candidates)
            {
                (best, p) = one.Least > Math.Log(p) ? (best, p) : Better(best, p, one);
            }

            return best?.Area;
        }

        (Candidate? Best, double P) Better(Candidate? best, double p, Candidate one)
        {
            var own = one.P();
            var isBetter = own <= alpha && (best is null || own < p || (own == p && one.Least < best.Value.Least));
            return isBetter && links.StillTellWithout(held, LeftOf(one.Area)) ? (one, own) : (best, p);
        }

        Candidate Left(HeldArea area, double[,] expected)
        {
            var (count, usual) = (0L, 0.0);
            foreach (var (row, column) in area.Cells)
            {
                (count, usual) = held[row, column] ? (count, usual) : (count + counts[row, column], usual + expected[row, column]);
            }

            return new Candidate(area, count, usual);
        }

        IReadOnlyList<(int Row, int Column)> LeftOf(HeldArea area) => [.. area.Cells.Where(cell => !held[cell.Row, cell.Column])];
    }

    private static IEnumerable<HeldArea> Single(long[,] counts) =>
        Enumerable.Range(0, counts.Length).Select(at => new HeldArea(null, [(at / counts.GetLength(1), at % counts.GetLength(1))]));

    /// <param name="Area">What is looked at.</param>
    /// <param name="Count">What is left of it has so many.</param>
    /// <param name="Usual">So many are expected.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Candidate(HeldArea Area, long Count, double Usual)
    {
        /// <summary>The logarithm of what its <see cref="P"/> is at least; of what is nothing much that of one.</summary>
        public double Least { get; } = Count >= FewestHeld && Count > Usual ? CountTails.LogOfExactly(Count, Usual) : 0;

        public double P() => CountTails.AtLeast(Count, Usual, 1);
    }
}
