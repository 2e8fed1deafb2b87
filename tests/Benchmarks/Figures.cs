using System.Globalization;

namespace Ccs.Benchmarks;

/// <summary>What several rounds say together.</summary>
internal sealed record Spread(double Median, double Least, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[^1]);
    }

    /// <param name="format">Of each number.</param>
    public string Text(string format) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Median.ToString(format, CultureInfo.InvariantCulture)} ({Least.ToString(format, CultureInfo.InvariantCulture)} "
                + $"to {Most.ToString(format, CultureInfo.InvariantCulture)})"
        );
}

/// <summary>Whether a program is warm: its last two rounds say the same.</summary>
internal static class Warmth
{
    /// <summary>More is not waited for: a machine with others on it never agrees with itself.</summary>
    public const int MostRounds = 8;

    private const double Tolerance = 0.05;

    /// <param name="rounds">Of each, how many a second.</param>
    public static bool Reached(IReadOnlyList<double> rounds) =>
        rounds is [.., var before, var last] && Math.Abs(last - before) <= Tolerance * Math.Max(before, last);
}
