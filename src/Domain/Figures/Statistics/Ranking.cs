namespace Ccs.Domain.Figures.Statistics;

/// <summary>What a unit is ranked by, and how surely it is known.</summary>
public readonly record struct Measured(string Key, double Value, double Sd)
{
    /// <summary>With 90 %: what it is at least.</summary>
    public double Low => Value - (Normal.Z90 * Sd);

    public double High => Value + (Normal.Z90 * Sd);
}

/// <summary>A place that the numbers support.</summary>
/// <param name="Key">The unit.</param>
/// <param name="Rank">One more than the units that are surely weaker; null where nothing is ranked.</param>
/// <param name="From">The best place to mend first that it may have.</param>
/// <param name="To">The last.</param>
/// <param name="TiedWith">Units that can't be told apart from it, by key.</param>
public sealed record RankedUnit(string Key, int? Rank, int? From, int? To, IReadOnlyList<string> TiedWith);

/// <summary>
/// What to mend first. Two units have different places only if the difference is sure over all pairs at once (Bonferroni); everything else
/// is a tie, within which the surer burden comes first.
/// </summary>
public static class Ranking
{
    private const double Mistaken = 0.05;

    /// <summary>How many standard errors apart two of so many units must be.</summary>
    public static double Separation(int units) => Normal.Quantile(1 - (Mistaken / (units * (units - 1))));

    /// <returns>In the order in which to mend; under three units without places.</returns>
    public static IReadOnlyList<RankedUnit> Of(IReadOnlyList<Measured> units)
    {
        Measured[] ordered = [.. units.OrderByDescending(unit => unit.Low).ThenBy(unit => unit.Key, StringComparer.Ordinal)];
        if (ordered.Length < RateTerms.FewestUnits)
        {
            return [.. ordered.Select(unit => new RankedUnit(unit.Key, null, null, null, []))];
        }

        var z = Separation(ordered.Length);
        return [.. ordered.Select(unit => Place(unit, ordered, z)).OrderBy(rank => rank.Rank)];
    }

    private static RankedUnit Place(Measured unit, Measured[] all, double z)
    {
        var weaker = all.Count(other => SurelyWeaker(other, unit, z));
        var stronger = all.Count(other => SurelyWeaker(unit, other, z));
        return new RankedUnit(
            unit.Key,
            weaker + 1,
            weaker + 1,
            all.Length - stronger,
            [
                .. all.Where(other => other.Key != unit.Key && !SurelyWeaker(other, unit, z) && !SurelyWeaker(unit, other, z))
                    .Select(other => other.Key)
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    private static bool SurelyWeaker(Measured one, Measured other, double z) =>
        one.Value - other.Value > z * Math.Sqrt((one.Sd * one.Sd) + (other.Sd * other.Sd));
}
