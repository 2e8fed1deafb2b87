namespace Ccs.Domain.Figures.Statistics;

/// <summary>What the weeks of a unit vary by over what chance alone would make them, 1 at least; from one week to the other of the same
/// part, so that a change between the parts is no spread.</summary>
internal static class WeeklySpread
{
    public static double OfRates(params WeekOfTwo[][] parts) =>
        Of(
            parts,
            (week, all) =>
            {
                var rate = all.Unit.Rate ?? 0;
                var variance = week.Unit.N * rate * (1 - rate);
                return variance == 0 ? 0 : Math.Pow(week.Unit.X - (week.Unit.N * rate), 2) / variance;
            }
        );

    /// <summary>Counts rise and fall with the rest.</summary>
    public static double OfCounts(params WeekOfTwo[][] parts) =>
        Of(
            parts,
            (week, all) =>
            {
                var mean = all.Rest.X == 0 ? 0 : (double)all.Unit.X * week.Rest.X / all.Rest.X;
                return mean == 0 ? 0 : Math.Pow(week.Unit.X - mean, 2) / mean;
            }
        );

    private static double Of(WeekOfTwo[][] parts, Func<WeekOfTwo, WeekOfTwo, double> chi2)
    {
        var free = parts.Sum(part => part.Length - 1);
        var sum = parts.Sum(part =>
        {
            var all = new WeekOfTwo(0, Tally.Sum(part.Select(week => week.Unit)), Tally.Sum(part.Select(week => week.Rest)));
            return part.Sum(week => chi2(week, all));
        });
        return free <= 0 ? 1 : Math.Max(1, sum / free);
    }
}
