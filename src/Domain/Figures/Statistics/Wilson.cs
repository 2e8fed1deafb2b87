namespace Ccs.Domain.Figures.Statistics;

/// <summary>The interval of a raw rate, as it is shown beside it; it never leaves 0 to 1, and holds for small numbers too.</summary>
public static class Wilson
{
    public static Interval Of(long x, long n, double z = Normal.Z95)
    {
        if (n == 0)
        {
            return new Interval(0, 1);
        }

        var (p, z2) = ((double)x / n, z * z);
        var centre = (p + (z2 / (2 * n))) / (1 + (z2 / n));
        var half = z / (1 + (z2 / n)) * Math.Sqrt((p * (1 - p) / n) + (z2 / (4.0 * n * n)));
        return new Interval(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
