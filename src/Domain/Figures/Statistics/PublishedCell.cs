using System.Globalization;

namespace Ccs.Domain.Figures.Statistics;

/// <summary>
/// A count as it is published: 0 as it is, 1 to 7 as a band, others rounded to five. Whatever else is published is made of these, so that
/// nothing tells more than they do.
/// </summary>
/// <param name="Value">What it counts as where it is added up.</param>
/// <param name="IsBand">Any of 1 to 7.</param>
public readonly record struct PublishedCell(long Value, bool IsBand)
{
    public const int Lowest = 1;
    public const int Highest = 7;

    /// <summary>Of fewer, as shown, no share and no median is told.</summary>
    public const int FewestTold = 20;

    private const int Step = 5;
    private const int BandCounts = 4;

    public static PublishedCell Of(long count) =>
        count switch
        {
            < Lowest => default,
            <= Highest => new PublishedCell(BandCounts, true),
            _ => new PublishedCell((count + (Step / 2)) / Step * Step, false),
        };

    /// <summary>Of what is shown, and never of what was counted.</summary>
    public static long Total(IEnumerable<PublishedCell> shown) => shown.Sum(cell => cell.Value);

    /// <summary>Null where the whole is small, or the part is a band.</summary>
    public static double? Share(PublishedCell part, PublishedCell whole) =>
        whole.Value < FewestTold || part.IsBand ? null : (double)part.Value / whole.Value;

    /// <summary>A median of a number that is itself published; null where that is small.</summary>
    public static int? Median(int? median, PublishedCell of) => of.Value < FewestTold ? null : median;

    public override string ToString() => IsBand ? $"{Lowest}-{Highest}" : Value.ToString(CultureInfo.InvariantCulture);
}
