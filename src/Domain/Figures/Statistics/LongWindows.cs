using System.Runtime.InteropServices;
using MathNet.Numerics;

namespace Ccs.Domain.Figures.Statistics;

/// <summary>A cell in the weeks of a window, and in those of before with which it is held against.</summary>
/// <param name="Past">Complaints of before.</param>
/// <param name="PastExpected">Of before, by what its parts explain.</param>
/// <param name="Count">In the window.</param>
/// <param name="Expected">In the window, by what its parts explained before.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WindowCount(long Past, double PastExpected, long Count, double Expected)
{
    /// <summary>How badly the parts are known: the variance of what they explain over its square.</summary>
    public double Doubt { get; init; }
}

/// <summary>
/// What is usual for a cell over weeks together. A shift that lasts is small in each of its weeks: it shows over all of them, and only if
/// what was usual is known well. So the past of a cell is drawn to that of all cells, as strongly as cells were alike, and how little is
/// known of it widens what chance explains.
/// </summary>
public static class LongWindows
{
    /// <summary>How strongly to draw: whole numbers, each twice the one before.</summary>
    private static readonly int[] Strengths = [.. Enumerable.Range(0, 13).Select(power => 1 << power)];

    /// <summary>Beyond this no tail is told apart.</summary>
    private const double Least = 1e-15;

    /// <summary>Under which the counts of before are likeliest: of two equally likely the stronger.</summary>
    public static int StrengthOfCounts(IReadOnlyList<WindowCount> cells)
    {
        // Thousands of cells, most of them with the same few counts.
        (long Past, int Cells)[] counts = [.. cells.Where(Told).CountBy(cell => cell.Past).Select(one => (one.Key, one.Value))];
        return Likeliest(k =>
        {
            var sum = counts.Sum(one => one.Cells * (SpecialFunctions.GammaLn(one.Past + k) - SpecialFunctions.GammaLn(k)));
            foreach (var cell in cells.Where(Told))
            {
                var both = Math.Log(k + cell.PastExpected);
                sum += (k * (Math.Log(k) - both)) + (cell.Past * (Math.Log(cell.PastExpected) - both));
            }

            return sum;
        });

        static bool Told(WindowCount cell) => cell.PastExpected > 0;
    }

    /// <summary>The same of rates around that of all together.</summary>
    /// <param name="past">Of each unit.</param>
    /// <param name="all">Of all together.</param>
    public static int StrengthOfRates(IReadOnlyList<Tally> past, double all)
    {
        KeyValuePair<Tally, int>[] alike = [.. past.Where(unit => unit.N > 0).CountBy(unit => unit)];
        return Likeliest(k => alike.Sum(unit => unit.Value * LogChoice(unit.Key.X, unit.Key.N, all * k, (1 - all) * k)));
    }

    /// <summary>What a cell is expected to have in the window.</summary>
    public static double Usual(WindowCount cell, int strength) => cell.Expected * (cell.Past + strength) / (cell.PastExpected + strength);

    /// <summary>Of a product of parts, by how many complaints there were of each.</summary>
    public static double DoubtOf(IEnumerable<long> parts) => parts.Where(part => part > 0).Sum(part => 1.0 / part);

    /// <summary>How well that is known, as so many complaints of before would tell it.</summary>
    public static double Size(WindowCount cell, int strength)
    {
        var drawn = strength / (cell.PastExpected + strength);
        return 1 / ((1 / (double)(cell.Past + strength)) + (cell.Doubt * drawn * drawn));
    }

    /// <summary>How likely so many or more are.</summary>
    /// <param name="cell">Of which cell.</param>
    /// <param name="strength">How strongly its past is drawn to what its parts explain; 0: it has no parts.</param>
    /// <param name="phi">What its weeks vary by beyond chance, 1 at least.</param>
    public static double AtLeast(WindowCount cell, int strength, double phi)
    {
        if (cell.Count <= 0 || cell.Past + strength == 0)
        {
            return 1;
        }

        var (usual, size) = (Usual(cell, strength), Size(cell, strength));
        return Dispersed(SpecialFunctions.BetaRegularized(cell.Count, size, usual / (size + usual)), phi);
    }

    /// <summary>How likely so many of so many or more are, where the rate of before is known from so many.</summary>
    /// <param name="window">Of the weeks that are tested.</param>
    /// <param name="past">Of before.</param>
    /// <param name="all">The rate of all together, of before.</param>
    /// <param name="strength">How strongly the past is drawn to it.</param>
    /// <param name="phi">What its weeks vary by beyond chance, 1 at least.</param>
    public static double AtLeast(Tally window, Tally past, double all, int strength, double phi)
    {
        if (window.X <= 0)
        {
            return 1;
        }

        var (yes, no) = ((all * strength) + past.X, ((1 - all) * strength) + past.N - past.X);
        var sum = 0.0;
        for (var x = window.X; x <= window.N; x++)
        {
            var next = Math.Exp(
                SpecialFunctions.GammaLn(window.N + 1)
                    - SpecialFunctions.GammaLn(x + 1)
                    - SpecialFunctions.GammaLn(window.N - x + 1)
                    + LogChoice(x, window.N, yes, no)
            );
            sum += next;
            if (next < sum * Least)
            {
                break;
            }
        }

        return Dispersed(Math.Min(1, sum), phi);
    }

    /// <summary>A tail where weeks vary more than chance makes them: as many standard errors, each so much wider.</summary>
    internal static double Dispersed(double p, double phi) =>
        phi <= 1 || p >= 0.5 ? p : Normal.Above(-Normal.Quantile(Math.Max(p, Least)) / Math.Sqrt(phi));

    private static int Likeliest(Func<int, double> likelihood) => Strengths.Reverse().MaxBy(likelihood);

    /// <summary>Of so many of so many in one order, if the chance itself is drawn from a beta.</summary>
    private static double LogChoice(long x, long n, double yes, double no) =>
        yes <= 0 || no <= 0
            ? 0
            : SpecialFunctions.GammaLn(yes + x)
                + SpecialFunctions.GammaLn(no + n - x)
                - SpecialFunctions.GammaLn(yes + no + n)
                - SpecialFunctions.GammaLn(yes)
                - SpecialFunctions.GammaLn(no)
                + SpecialFunctions.GammaLn(yes + no);
}
