namespace Ccs.Domain.Figures.Statistics;

/// <summary>What came of a measure.</summary>
public enum Verdict
{
    Helped,
    Worsened,
    CanNotTell,
}

/// <summary>How a unit changed beyond how the rest changed.</summary>
/// <param name="Difference">Of log odds, or of logs of counts; below zero is less.</param>
/// <param name="Error">Its standard error.</param>
public sealed record Change(double Difference, double Error)
{
    /// <summary>Of odds, or of counts: 1 is as the rest.</summary>
    public double Ratio => Math.Exp(Difference);

    /// <summary>Of the ratio, with 95 %.</summary>
    public Interval Interval => new(Math.Exp(Difference - (Normal.Z95 * Error)), Math.Exp(Difference + (Normal.Z95 * Error)));

    /// <summary>The ratio that would have been seen with a power of 80 %; anything between it and 1 may be there and not be seen.</summary>
    public double SmallestVisible => Math.Exp(-(Normal.Z95 + Normal.Z80) * Error);

    public Verdict Says =>
        Interval switch
        {
            { High: < 1 } => Verdict.Helped,
            { Low: > 1 } => Verdict.Worsened,
            _ => Verdict.CanNotTell,
        };

    public static Change OfRates(Tally before, Tally after, Tally restBefore, Tally restAfter, double phi) =>
        Of(
            Odds(after).Log - Odds(before).Log - (Odds(restAfter).Log - Odds(restBefore).Log),
            Odds(before).Variance + Odds(after).Variance + Odds(restBefore).Variance + Odds(restAfter).Variance,
            phi
        );

    /// <summary>Half a one is put to each only where one of them is none.</summary>
    public static Change OfCounts(long before, long after, long restBefore, long restAfter, double phi)
    {
        var more = before == 0 || after == 0 || restBefore == 0 || restAfter == 0 ? 0.5 : 0;
        var (b, a, rb, ra) = (before + more, after + more, restBefore + more, restAfter + more);
        return Of(Math.Log(a / b) - Math.Log(ra / rb), (1 / b) + (1 / a) + (1 / rb) + (1 / ra), phi);
    }

    private static Change Of(double difference, double variance, double phi) => new(difference, Math.Sqrt(variance * phi));

    private static (double Log, double Variance) Odds(Tally tally)
    {
        var (yes, no) = (tally.X + 0.5, tally.N - tally.X + 0.5);
        return (Math.Log(yes / no), (1 / yes) + (1 / no));
    }
}
