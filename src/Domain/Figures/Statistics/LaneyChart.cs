namespace Ccs.Domain.Figures.Statistics;

/// <summary>A chart of a rate whose limits allow for what it varies by beyond chance (Laney's p').</summary>
/// <param name="Centre">The rate of all points together.</param>
/// <param name="Spread">What points vary by, over what chance alone would make them.</param>
public sealed record LaneyChart(double Centre, double Spread)
{
    /// <summary>Drawn; a signal is raised by <see cref="Test"/>, which knows how many tests there are.</summary>
    public const double Drawn = 3;

    private const double MeanRangeOfTwo = 1.128;

    /// <returns>Null where there are not two points, or nothing that varies.</returns>
    public static LaneyChart? Of(IReadOnlyList<Tally> points)
    {
        Tally[] told = [.. points.Where(point => point.N > 0)];
        var centre = Tally.Sum(told).Rate ?? 0;
        if (told.Length < 2 || centre is 0 or 1)
        {
            return null;
        }

        double[] z = [.. told.Select(point => (point.Rate!.Value - centre) / Error(centre, point.N))];
        return new LaneyChart(centre, z.Zip(z.Skip(1), (one, next) => Math.Abs(next - one)).Average() / MeanRangeOfTwo);
    }

    public Interval LimitsAt(long n, double sigmas)
    {
        var half = sigmas * Spread * Error(Centre, n);
        return new Interval(Math.Max(0, Centre - half), Math.Min(1, Centre + half));
    }

    /// <summary>
    /// Whether a point is above what it varies by. For small numbers the normal tail is too thin, so the exact one of the binomial must be
    /// as rare; and a past that varied less than chance makes nothing rarer.
    /// </summary>
    public Alarm Test(Tally point, double alpha)
    {
        if (point.N == 0)
        {
            return new Alarm(1, false);
        }

        var z = (point.Rate!.Value - Centre) / (Error(Centre, point.N) * Math.Max(1, Spread));
        var p = Math.Max(Normal.Above(z), CountTails.AtLeastOf(point.X, point.N, Centre));
        return new Alarm(p, p <= alpha);
    }

    private static double Error(double rate, long n) => Math.Sqrt(rate * (1 - rate) / n);
}
