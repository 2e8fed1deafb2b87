namespace Ccs.Domain.Figures.Statistics;

/// <summary>So many of one unit.</summary>
/// <param name="Key">The unit.</param>
/// <param name="X">Of these.</param>
/// <param name="N">All.</param>
public readonly record struct RateCount(string Key, long X, long N);

/// <summary>A rate of one unit, held against that of the rest and drawn to it as far as the numbers are small.</summary>
/// <param name="Key">The unit.</param>
/// <param name="X">Of these.</param>
/// <param name="N">All of the unit.</param>
/// <param name="Expected">The rate of all units together.</param>
/// <param name="LogOdds">Against the rest, undrawn.</param>
/// <param name="Variance">Of the log odds.</param>
/// <param name="Kept">How much of it is kept, 0 to 1.</param>
/// <param name="Ranked">Enough units, and enough of this one, to rank it by.</param>
public sealed record RateTerm(string Key, long X, long N, double Expected, double LogOdds, double Variance, double Kept, bool Ranked)
{
    public double Rate => (double)X / N;

    /// <summary>The log odds as they are kept.</summary>
    public double Shrunk => Kept * LogOdds;

    /// <summary>Of the kept odds, with 90 %.</summary>
    public Interval Odds => new(Math.Exp(Shrunk - (Normal.Z90 * Error)), Math.Exp(Shrunk + (Normal.Z90 * Error)));

    /// <summary>How many more of a hundred than of all units together; below zero where they are fewer.</summary>
    public double Excess => 100 * (Drawn - Expected);

    /// <summary>Of the excess.</summary>
    public double Sd => 100 * Drawn * (1 - Drawn) * Error;

    private double Error => Math.Sqrt(Kept * Variance);

    /// <summary>The rate as it is kept; where nothing is kept, or all or none are so everywhere, that of all together.</summary>
    private double Drawn
    {
        get
        {
            var odds = Expected / (1 - Expected) * Math.Exp(Shrunk);
            return Shrunk == 0 || Expected is 0 or 1 ? Expected : odds / (1 + odds);
        }
    }
}
