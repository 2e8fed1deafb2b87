using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Scores;

/// <summary>A term that is a rate of each unit.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="Tally">Its x and n.</param>
/// <param name="Weight">In the score.</param>
internal sealed record RateOfUnits(string Name, Func<FigureCounts, Tally> Tally, double Weight)
{
    public Dictionary<string, RateTerm> Terms(IReadOnlyDictionary<string, FigureCounts> units) =>
        RateTerms
            .Of([.. units.Select(unit => new RateCount(unit.Key, Tally(unit.Value).X, Tally(unit.Value).N))])
            .Units.ToDictionary(term => term.Key);

    /// <summary>Of a unit that had none of it: nothing.</summary>
    public ScoreTerm Score(RateTerm? term) =>
        term is null ? new ScoreTerm(Name, 0, 0, 0, 0, Weight) : new ScoreTerm(Name, term.X, term.N, term.Excess, term.Sd, Weight);
}
