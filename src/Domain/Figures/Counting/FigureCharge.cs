namespace Ccs.Domain.Figures.Counting;

/// <summary>What is counted.</summary>
public enum FigureTerm
{
    Filed,
    Late,
    Reopened,
    Overturned,
    Dissatisfied,

    /// <summary>Of those answered, how many said anything: it stands beside every satisfaction.</summary>
    Rated,
    Upheld,

    /// <summary>"Not ours": shown, and in no score.</summary>
    Returned,
}

/// <summary>One of the n of a term, and whether it is one of the x.</summary>
/// <param name="Term">Of which term.</param>
/// <param name="AgencyId">Who could have done otherwise; null: the centre.</param>
/// <param name="Hit">One of the x.</param>
public readonly record struct FigureCharge(FigureTerm Term, string? AgencyId, bool Hit);
