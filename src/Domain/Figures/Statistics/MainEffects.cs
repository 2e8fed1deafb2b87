namespace Ccs.Domain.Figures.Statistics;

/// <summary>
/// What every cell of a table would be if rows and columns had nothing to do with each other: <c>row × column</c>, fitted in turns on the
/// cells that are not held out.
/// </summary>
/// <param name="counts">By row and column.</param>
public sealed class MainEffects(long[,] counts)
{
    private const int MostTurns = 2000;
    private const double Settled = 1e-12;

    private readonly double[] _columns = [.. Enumerable.Repeat(1.0, counts.GetLength(1))];

    /// <param name="counts">By row and column.</param>
    /// <param name="held">Cells that don't take part; their expectation follows from the others.</param>
    public static double[,] Fit(long[,] counts, bool[,] held) => new MainEffects(counts).Without(held);

    /// <summary>Goes on from the fit before: with one cell less it is almost there.</summary>
    /// <param name="held">Cells that don't take part; their expectation follows from the others.</param>
    public double[,] Without(bool[,] held)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var (a, b) = (new double[rows], _columns);
        var (ofRows, ofColumns) = (
            Sides(rows, columns, (i, j) => (held[i, j], counts[i, j])),
            Sides(columns, rows, (j, i) => (held[i, j], counts[i, j]))
        );
        var change = double.MaxValue;
        for (var turn = 0; turn < MostTurns && change > Settled; turn++)
        {
            change = Math.Max(Turn(a, ofRows, b), Turn(b, ofColumns, a));
        }

        var expected = new double[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                expected[i, j] = a[i] * b[j];
            }
        }

        return expected;
    }

    /// <summary>What takes part, a row or column at a time.</summary>
    private static Side[] Sides(int many, int across, Func<int, int, (bool IsHeld, long Count)> cell)
    {
        var sides = new Side[many];
        for (var at = 0; at < many; at++)
        {
            var (sum, held) = (0L, new List<int>());
            for (var other = 0; other < across; other++)
            {
                var (isHeld, count) = cell(at, other);
                if (isHeld)
                {
                    held.Add(other);
                }
                else
                {
                    sum += count;
                }
            }

            sides[at] = new Side(sum, held.Count == across ? null : held);
        }

        return sides;
    }

    /// <returns>The largest change, as a share.</returns>
    private static double Turn(double[] effects, Side[] sides, double[] across)
    {
        var (all, change) = (across.Sum(), 0.0);
        for (var at = 0; at < effects.Length; at++)
        {
            // What is held is taken away from the whole, which is a few cells instead of all.
            var others = sides[at].Held is { } held ? all - held.Sum(other => across[other]) : 0;
            var next = others > 0 ? sides[at].Sum / others : 0;
            change = Math.Max(change, next == effects[at] ? 0 : Math.Abs(next - effects[at]) / Math.Max(next, effects[at]));
            effects[at] = next;
        }

        return change;
    }

    /// <param name="Sum">Of the cells that take part.</param>
    /// <param name="Held">Those that don't; null: all of them.</param>
    private sealed record Side(double Sum, List<int>? Held);
}
