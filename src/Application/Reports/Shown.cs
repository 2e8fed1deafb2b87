namespace Ccs.Application.Reports;

/// <summary>
/// What is shown of a count. A small one tells of people: 1 to 7 is told as a band. Any other is rounded to five, so that no small one can
/// be found by taking one count from another.
/// </summary>
public static class Shown
{
    public const string Band = "1-7";

    /// <summary>Of fewer, no share and no average is shown.</summary>
    public const int FewestForAverages = 20;

    private const int LargestOfBand = 7;
    private const int Step = 5;

    /// <returns>Null: the band.</returns>
    public static int? Of(int count) =>
        count switch
        {
            0 => 0,
            <= LargestOfBand => null,
            _ => (count + (Step / 2)) / Step * Step,
        };

    /// <summary>Of what is shown; what is told as a band is not in it.</summary>
    /// <returns>Null: there is nothing but bands.</returns>
    public static int? Sum(IReadOnlyCollection<int?> counts)
    {
        var sum = counts.Sum(count => count ?? 0);
        return sum == 0 && counts.Any(count => count is null) ? null : sum;
    }

    /// <param name="sum">Of what is averaged.</param>
    /// <param name="n">How many there are.</param>
    public static double? Average(int sum, int n) => n < FewestForAverages ? null : Math.Round((double)sum / n, 1);
}
