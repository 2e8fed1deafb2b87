namespace Ccs.Domain.Figures.Statistics;

/// <summary>How far back a ranking looks: as short as the numbers allow.</summary>
public static class Windows
{
    /// <summary>In weeks.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [26, 52, 104];

    /// <summary>The first in which half of the units have enough to be ranked.</summary>
    /// <param name="sizes">The n of every unit in so many weeks.</param>
    /// <returns>Null: too few to rank.</returns>
    public static int? Choose(Func<int, IReadOnlyList<long>> sizes)
    {
        foreach (var weeks in Lengths)
        {
            var units = sizes(weeks);
            if (units.Count > 0 && 2 * units.Count(n => n >= RateTerms.FewestRanked) >= units.Count)
            {
                return weeks;
            }
        }

        return null;
    }
}
