namespace Ccs.Domain.Figures.Statistics;

/// <summary>A unit in the funnel.</summary>
/// <param name="Key">The unit.</param>
/// <param name="X">Of these.</param>
/// <param name="N">All.</param>
/// <param name="RawZ">How far it lies from all together, if units did not differ anyway.</param>
/// <param name="Z">The same, allowing for what they differ by anyway.</param>
public sealed record FunnelPoint(string Key, long X, long N, double RawZ, double Z);

/// <summary>
/// Rates by size, with limits that narrow as numbers grow: a picture beside the ranking, on the arcsine of the root (Spiegelhalter).
/// </summary>
/// <param name="Centre">The rate of all together.</param>
/// <param name="Phi">The mean of the squares of the raw distances: 1 where chance explains them.</param>
/// <param name="Tau2">The variance between units, on the arcsine.</param>
/// <param name="Points">By key.</param>
public sealed record Funnel(double Centre, double Phi, double Tau2, IReadOnlyList<FunnelPoint> Points)
{
    public static Funnel Of(IReadOnlyList<RateCount> counts)
    {
        RateCount[] units = [.. counts.Where(unit => unit.N > 0).OrderBy(unit => unit.Key, StringComparer.Ordinal)];
        var centre = Tally.Sum(units.Select(unit => new Tally(unit.X, unit.N))).Rate ?? 0;
        double[] z = [.. units.Select(unit => (Arc((double)unit.X / unit.N) - Arc(centre)) * 2 * Math.Sqrt(unit.N))];
        double[] w = [.. units.Select(unit => 4.0 * unit.N)];
        var (k, sum) = (units.Length, w.Sum());
        var phi = k == 0 ? 0 : z.Sum(one => one * one) / k;
        var room = k < 2 ? 0 : sum - (w.Sum(one => one * one) / sum);
        var tau2 = room > 0 ? Math.Max(0, ((k * phi) - (k - 1)) / room) : 0;
        return new Funnel(
            centre,
            phi,
            tau2,
            [.. units.Select((unit, i) => new FunnelPoint(unit.Key, unit.X, unit.N, z[i], z[i] / Math.Sqrt(1 + (tau2 * w[i]))))]
        );
    }

    /// <summary>Between which a unit of this size lies, allowing for what units differ by anyway.</summary>
    public Interval LimitsAt(long n, double z)
    {
        var half = z * Math.Sqrt((1 / (4.0 * n)) + Tau2);
        return new Interval(Back(Arc(Centre) - half), Back(Arc(Centre) + half));
    }

    private static double Arc(double rate) => Math.Asin(Math.Sqrt(rate));

    private static double Back(double arc) => Math.Pow(Math.Sin(Math.Clamp(arc, 0, Math.PI / 2)), 2);
}
