namespace Ccs.Domain.Figures.Statistics;

/// <summary>A list in which the share of false entries is bounded. For lists that somebody reads through, never for alarms.</summary>
public static class BenjaminiHochberg
{
    /// <returns>The places of those that stay on the list, in their order.</returns>
    public static IReadOnlyList<int> Kept(IReadOnlyList<double> p, double share)
    {
        double[] sorted = [.. p.Order()];
        var kept = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            kept = sorted[i] <= share * (i + 1) / sorted.Length ? i + 1 : kept;
        }

        return kept == 0 ? [] : [.. Enumerable.Range(0, p.Count).Where(i => p[i] <= sorted[kept - 1])];
    }
}
