namespace Ccs.Domain.Figures.Statistics;

/// <summary>
/// The rates of units of a kind by empirical Bayes: log odds against the rest, and between the units the spread that chance does not
/// explain (DerSimonian and Laird).
/// </summary>
/// <param name="Tau2">The variance between the units; 0 where they are alike.</param>
/// <param name="Units">By key, those that had any.</param>
public sealed record RateTerms(double Tau2, IReadOnlyList<RateTerm> Units)
{
    /// <summary>Of a unit with fewer the rate is shown, and not ranked.</summary>
    public const int FewestRanked = 20;

    /// <summary>Under so many units nothing is drawn to the others, and nothing ranked.</summary>
    public const int FewestUnits = 3;

    /// <summary>From so many units on the extremes are clipped before the spread is taken.</summary>
    public const int ClippedFrom = 20;

    private const double ClippedShare = 0.1;

    /// <summary>All rates of both scores share the false signals that are stated.</summary>
    private const int RatesOfScores = 5;

    public static RateTerms Of(IReadOnlyList<RateCount> counts)
    {
        RateCount[] units = [.. counts.Where(unit => unit.N > 0).OrderBy(unit => unit.Key, StringComparer.Ordinal)];
        var all = Tally.Sum(units.Select(unit => new Tally(unit.X, unit.N)));
        (double LogOdds, double Variance)[] found = [.. units.Select(unit => AgainstRest(unit, all))];
        var enough = units.Length >= FewestUnits;
        var tau2 = enough ? Between(found, Clipped(found)) : 0;

        // One that stands apart from all others tells by itself that units are not alike: it is drawn by the spread with it, they without.
        var apart = units.Length < ClippedFrom ? tau2 : Math.Max(tau2, Between(found, Raw(found)));
        var surely = Normal.Quantile(1 - (FalseSignals.Share(FalseSignals.AWeek, RatesOfScores * units.Length) / 2));
        return new RateTerms(tau2, [.. units.Select((unit, i) => Term(unit, found[i]))]);

        RateTerm Term(RateCount unit, (double LogOdds, double Variance) raw)
        {
            var spread = Math.Abs(raw.LogOdds) > surely * Math.Sqrt(raw.Variance) ? apart : tau2;
            return new RateTerm(
                unit.Key,
                unit.X,
                unit.N,
                (double)all.X / all.N,
                raw.LogOdds,
                raw.Variance,
                enough ? spread / (spread + raw.Variance) : 1,
                enough && unit.N >= FewestRanked
            );
        }
    }

    /// <summary>The share <paramref name="p"/> of sorted values lies below; between two of them in proportion.</summary>
    internal static double Quantile(double[] sorted, double p)
    {
        var at = p * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[^1];
    }

    private static (double LogOdds, double Variance) AgainstRest(RateCount unit, Tally all)
    {
        if (unit.N == all.N)
        {
            // Alone, with nothing to be held against.
            return (0, 0);
        }

        var (yes, no) = (unit.X + 0.5, unit.N - unit.X + 0.5);
        var (restYes, restNo) = (all.X - unit.X + 0.5, all.N - unit.N - (all.X - unit.X) + 0.5);
        return (Math.Log(yes / no) - Math.Log(restYes / restNo), (1 / yes) + (1 / no) + (1 / restYes) + (1 / restNo));
    }

    private static double Between((double LogOdds, double Variance)[] units, double[] y)
    {
        double[] w = [.. units.Select(unit => 1 / unit.Variance)];
        var (sum, squares) = (w.Sum(), w.Sum(one => one * one));
        var mean = w.Zip(y, (one, value) => one * value).Sum() / sum;
        var q = w.Zip(y, (one, value) => one * (value - mean) * (value - mean)).Sum();
        return Math.Max(0, (q - (units.Length - 1)) / (sum - (squares / sum)));
    }

    private static double[] Raw((double LogOdds, double Variance)[] units) => [.. units.Select(unit => unit.LogOdds)];

    private static double[] Clipped((double LogOdds, double Variance)[] units)
    {
        if (units.Length < ClippedFrom)
        {
            return Raw(units);
        }

        double[] z = [.. units.Select(unit => unit.LogOdds / Math.Sqrt(unit.Variance)).Order()];
        var (low, high) = (Quantile(z, ClippedShare), Quantile(z, 1 - ClippedShare));
        return [.. units.Select(unit => Math.Clamp(unit.LogOdds / Math.Sqrt(unit.Variance), low, high) * Math.Sqrt(unit.Variance))];
    }
}
