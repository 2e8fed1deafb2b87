namespace Ccs.Domain.Figures.Statistics;

/// <summary>
/// Limits of a series of counts, for one chart that somebody looks at (XmR): the mean, and 2.66 times the mean step from one to the next.
/// Never for a screen of many, which it would flood.
/// </summary>
/// <param name="Centre">The mean.</param>
/// <param name="Limits">Between which it usually lies; never below zero.</param>
public sealed record IndividualsChart(double Centre, Interval Limits)
{
    private const double Steps = 2.66;

    /// <returns>Null where there are not two points.</returns>
    public static IndividualsChart? Of(IReadOnlyList<long> points)
    {
        if (points.Count < 2)
        {
            return null;
        }

        var (centre, half) = (points.Average(), Steps * points.Zip(points.Skip(1), (one, next) => Math.Abs((double)next - one)).Average());
        return new IndividualsChart(centre, new Interval(Math.Max(0, centre - half), centre + half));
    }
}
