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
        var change = double.MaxValue;
        for (var turn = 0; turn < MostTurns && change > Settled; turn++)
        {
            change = 0;
            for (var i = 0; i < rows; i++)
            {
                var (sum, others) = (0.0, 0.0);
                for (var j = 0; j < columns; j++)
                {
                    (sum, others) = held[i, j] ? (sum, others) : (sum + counts[i, j], others + b[j]);
                }

                Set(a, i, sum, others);
            }

            for (var j = 0; j < columns; j++)
            {
                var (sum, others) = (0.0, 0.0);
                for (var i = 0; i < rows; i++)
                {
                    (sum, others) = held[i, j] ? (sum, others) : (sum + counts[i, j], others + a[i]);
                }

                Set(b, j, sum, others);
            }
        }

        var expected = new double[rows, columns];
        for (var at = 0; at < expected.Length; at++)
        {
            expected[at / columns, at % columns] = a[at / columns] * b[at % columns];
        }

        return expected;

        void Set(double[] effects, int at, double sum, double others)
        {
            var next = others > 0 ? sum / others : 0;
            change = Math.Max(change, next == effects[at] ? 0 : Math.Abs(next - effects[at]) / Math.Max(next, effects[at]));
            effects[at] = next;
        }
    }
}
