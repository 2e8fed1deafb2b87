namespace Ccs.Domain.Figures.Statistics;

/// <summary>A term of a score, each with what it was made from.</summary>
/// <param name="Name">Such as <c>late</c>.</param>
/// <param name="X">Of these.</param>
/// <param name="N">Those that the excess is of a hundred of.</param>
/// <param name="Excess">More of a hundred than of all units together.</param>
/// <param name="Sd">Of the excess.</param>
/// <param name="Weight">What the centre gives it; 1 unless it says otherwise.</param>
public sealed record ScoreTerm(string Name, long X, long N, double Excess, double Sd, double Weight);

/// <summary>How weak a unit is, in one unit for all terms: excess cases of a hundred complaints.</summary>
/// <param name="Key">The unit.</param>
/// <param name="Complaints">Charged to the unit in the window.</param>
/// <param name="Terms">That are added up.</param>
/// <param name="Value">The score.</param>
/// <param name="Sd">Of the score.</param>
public sealed record Score(string Key, long Complaints, IReadOnlyList<ScoreTerm> Terms, double Value, double Sd)
{
    /// <summary>With 90 %.</summary>
    public double Low => Value - (Normal.Z90 * Sd);

    /// <summary>With 90 %.</summary>
    public double High => Value + (Normal.Z90 * Sd);

    /// <summary>In people: what units are ranked by.</summary>
    public Measured Burden => new(Key, Value * Complaints / 100, Sd * Complaints / 100);

    /// <summary>Every term counts of its own n; multiplied by n over the complaints it is of a hundred of those.</summary>
    public static Score Of(string key, long complaints, IReadOnlyList<ScoreTerm> terms) =>
        complaints == 0
            ? new Score(key, 0, terms, 0, 0)
            : new Score(
                key,
                complaints,
                terms,
                terms.Sum(term => term.Weight * term.Excess * term.N / complaints),
                Math.Sqrt(terms.Sum(term => Math.Pow(term.Weight * term.Sd * term.N / complaints, 2)))
            );

    /// <summary>Both scores of one unit added up, term by term.</summary>
    public Score Plus(Score other) => Of(Key, Complaints, [.. Terms, .. other.Terms]);
}
