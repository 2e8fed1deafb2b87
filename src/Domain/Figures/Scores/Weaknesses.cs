using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Scores;

/// <summary>
/// What to mend first. Two scores and not one: how an agency answers, and how weak a service is; bad service and bad answering are
/// different faults, and many complaints alone are none.
/// </summary>
public static class Weaknesses
{
    /// <summary>How agencies answer.</summary>
    /// <param name="units">All that hold cases, by agency; the rest is what each is held against.</param>
    /// <param name="weights">Of the terms.</param>
    /// <returns>In the order in which to mend.</returns>
    public static IReadOnlyList<Weakness> Answering(IReadOnlyDictionary<string, FigureCounts> units, FigureWeights weights) =>
        Ranked(
            units,
            [
                Term("late", counts => counts.Late, weights.Late),
                Term("reopened", counts => counts.Reopened, weights.Reopened),
                Term("overturned", counts => counts.Overturned, weights.Overturned),
                Term("dissatisfied", counts => counts.Dissatisfied, weights.Dissatisfied),
            ],
            null
        );

    /// <summary>How weak services, categories or governorates are.</summary>
    /// <param name="units">By unit.</param>
    /// <param name="cells">Complaints filed, by unit and by what it is crossed with.</param>
    /// <param name="weights">Of the terms.</param>
    /// <returns>In the order in which to mend.</returns>
    public static IReadOnlyList<Weakness> Service(
        IReadOnlyDictionary<string, FigureCounts> units,
        FiledCells cells,
        FigureWeights weights
    ) => Ranked(units, [Term("upheld", counts => counts.Upheld, weights.Upheld)], new WeakCells(cells, weights.Volume));

    /// <summary>Both added up, term by term.</summary>
    public static IReadOnlyList<Weakness> Both(IReadOnlyList<Weakness> answering, IReadOnlyList<Weakness> service)
    {
        var other = service.ToDictionary(unit => unit.Score.Key);
        return Placed([
            .. answering
                .Where(unit => other.ContainsKey(unit.Score.Key))
                .Select(unit =>
                    unit with
                    {
                        Score = unit.Score.Plus(other[unit.Score.Key].Score),
                        Rates = [.. unit.Rates, .. other[unit.Score.Key].Rates],
                        Cells = other[unit.Score.Key].Cells,
                    }
                ),
        ]);
    }

    private static RateOfUnits Term(string name, Func<FigureCounts, Tally> tally, double weight) => new(name, tally, weight);

    private static IReadOnlyList<Weakness> Ranked(
        IReadOnlyDictionary<string, FigureCounts> units,
        IReadOnlyList<RateOfUnits> rates,
        WeakCells? volume
    )
    {
        List<(RateOfUnits Of, Dictionary<string, RateTerm> Terms)> found = [.. rates.Select(rate => (rate, rate.Terms(units)))];
        return Placed([.. units.OrderBy(unit => unit.Key, StringComparer.Ordinal).Select(unit => Unit(unit.Key, unit.Value))]);

        Weakness Unit(string key, FigureCounts counts)
        {
            ScoreTerm[] terms =
            [
                .. volume is null ? [] : new[] { volume.Term(key) },
                .. found.Select(rate => rate.Of.Score(rate.Terms.GetValueOrDefault(key))),
            ];
            return new Weakness(
                Score.Of(key, counts.Complaints, terms),
                Unplaced(key),
                [.. found.Select(rate => rate.Terms.GetValueOrDefault(key)).OfType<RateTerm>()],
                volume?.Of(key) ?? []
            );
        }
    }

    /// <summary>By burden; with too few complaints last, and without a place.</summary>
    private static IReadOnlyList<Weakness> Placed(IReadOnlyList<Weakness> units)
    {
        var by = units.ToDictionary(unit => unit.Score.Key);
        var enough = units.Where(unit => unit.Score.Complaints >= RateTerms.FewestRanked).Select(unit => unit.Score.Burden);
        var few = units.Where(unit => unit.Score.Complaints < RateTerms.FewestRanked);
        return
        [
            .. Ranking.Of([.. enough]).Select(place => by[place.Key] with { Place = place }),
            .. few.OrderBy(unit => unit.Score.Key, StringComparer.Ordinal).Select(unit => unit with { Place = Unplaced(unit.Score.Key) }),
        ];
    }

    private static RankedUnit Unplaced(string key) => new(key, null, null, null, []);
}
