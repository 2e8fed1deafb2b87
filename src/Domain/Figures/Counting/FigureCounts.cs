using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Counting;

/// <summary>The x and n of every term. Those of parts add up to those of the whole, but for <see cref="Complaints"/>.</summary>
public sealed record FigureCounts
{
    /// <summary>Complaints filed; each once, however often it was passed on or reopened.</summary>
    public long Filed { get; init; }

    /// <summary>Of those that fell due.</summary>
    public Tally Late { get; init; }

    /// <summary>Of the answers that can be reopened no more.</summary>
    public Tally Reopened { get; init; }

    /// <summary>Of the answers whose next round, if any, is decided.</summary>
    public Tally Overturned { get; init; }

    /// <summary>Of the answers that were rated.</summary>
    public Tally Dissatisfied { get; init; }

    /// <summary>Of the answers.</summary>
    public Tally Rated { get; init; }

    /// <summary>Of the answers.</summary>
    public Tally Upheld { get; init; }

    /// <summary>Of the cases that were let go.</summary>
    public Tally Returned { get; init; }

    /// <summary>Different complaints with anything charged, returns aside: the n of a score. One that is charged to two agencies is one of
    /// each.</summary>
    public long Complaints { get; init; }

    /// <summary>Of a term; of filings each is one of both.</summary>
    public Tally Of(FigureTerm term) =>
        term switch
        {
            FigureTerm.Filed => new Tally(Filed, Filed),
            FigureTerm.Late => Late,
            FigureTerm.Reopened => Reopened,
            FigureTerm.Overturned => Overturned,
            FigureTerm.Dissatisfied => Dissatisfied,
            FigureTerm.Rated => Rated,
            FigureTerm.Upheld => Upheld,
            _ => Returned,
        };

    public FigureCounts Plus(FigureCounts other) =>
        new()
        {
            Filed = Filed + other.Filed,
            Late = Late + other.Late,
            Reopened = Reopened + other.Reopened,
            Overturned = Overturned + other.Overturned,
            Dissatisfied = Dissatisfied + other.Dissatisfied,
            Rated = Rated + other.Rated,
            Upheld = Upheld + other.Upheld,
            Returned = Returned + other.Returned,
            Complaints = Complaints + other.Complaints,
        };

    public FigureCounts Plus(FigureCharge charge)
    {
        var one = new Tally(charge.Hit ? 1 : 0, 1);
        return charge.Term switch
        {
            FigureTerm.Filed => this with { Filed = Filed + 1 },
            FigureTerm.Late => this with { Late = Late + one },
            FigureTerm.Reopened => this with { Reopened = Reopened + one },
            FigureTerm.Overturned => this with { Overturned = Overturned + one },
            FigureTerm.Dissatisfied => this with { Dissatisfied = Dissatisfied + one },
            FigureTerm.Rated => this with { Rated = Rated + one },
            FigureTerm.Upheld => this with { Upheld = Upheld + one },
            _ => this with { Returned = Returned + one },
        };
    }
}
