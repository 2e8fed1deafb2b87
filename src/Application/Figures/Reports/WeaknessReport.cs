using Ccs.Application.Figures.Asking;
using Ccs.Domain.Figures.Counting;

namespace Ccs.Application.Figures.Reports;

/// <summary>What to mend first.</summary>
public sealed record WeaknessReport : FigureReport
{
    internal WeaknessReport(FigureAsked asked, FigureQuestion question)
        : base(asked, question) { }

    /// <summary>What the items are.</summary>
    public required FigureDimension By { get; init; }

    /// <summary>Of the window.</summary>
    public int Weeks => (AsOf.DayNumber - From.DayNumber + 1) / 7;

    /// <summary>In no window are there enough complaints to rank by; nothing has a rank then.</summary>
    public required bool TooFew { get; init; }

    /// <summary>The version of the weights: how often the centre had set them.</summary>
    public required int Weights { get; init; }

    /// <summary>In the order in which to mend.</summary>
    public required IReadOnlyList<WeaknessItem> Items { get; init; }
}

/// <param name="Key">Of the unit.</param>
/// <param name="Name">In the caller's language, as it was on the day that is asked about.</param>
/// <param name="Rank">1 + how many are surely weaker; null where nothing is ranked.</param>
/// <param name="RankFrom">The best place that it may have.</param>
/// <param name="RankTo">The last one.</param>
/// <param name="TiedWith">Keys of those that can't be told apart from it.</param>
/// <param name="Complaints">Charged to it in the window: the n of the score.</param>
/// <param name="Score">Excess cases of a hundred complaints.</param>
/// <param name="Low">With 90 %.</param>
/// <param name="High">With 90 %.</param>
/// <param name="Burden">In complaints: the score of all.</param>
/// <param name="BurdenLow">What it is at least, with 90 %: the order of the list.</param>
/// <param name="BurdenHigh">What it is at most, with 90 %.</param>
/// <param name="Terms">What the score is made of.</param>
/// <param name="Cells">Where it has more complaints than it and the other side explain.</param>
/// <param name="Measures">That are taken against it.</param>
public sealed record WeaknessItem(
    string Key,
    string? Name,
    int? Rank,
    int? RankFrom,
    int? RankTo,
    IReadOnlyList<string> TiedWith,
    long Complaints,
    double Score,
    double Low,
    double High,
    double Burden,
    double BurdenLow,
    double BurdenHigh,
    IReadOnlyList<WeaknessTerm> Terms,
    IReadOnlyList<WeaknessCell> Cells,
    IReadOnlyList<MeasureView> Measures
);

/// <param name="Name"><c>late</c>, <c>reopened</c>, <c>overturned</c>, <c>dissatisfied</c>, <c>upheld</c> or <c>volume</c>.</param>
/// <param name="Key">What a measure against it names: <c>agency:electricity:late</c>.</param>
/// <param name="N">All.</param>
/// <param name="X">Of these.</param>
/// <param name="Rate">As counted; null of nothing, and of volume.</param>
/// <param name="RateLow">Of the rate, with 95 %.</param>
/// <param name="RateHigh">Of the rate, with 95 %.</param>
/// <param name="Expected">The rate of all units together; null of volume.</param>
/// <param name="Excess">More of a hundred than of all together, drawn to none as far as the numbers are small.</param>
/// <param name="Low">Of the excess, with 90 %.</param>
/// <param name="High">Of the excess, with 90 %.</param>
/// <param name="Weight">That the centre gave it.</param>
public sealed record WeaknessTerm(
    string Name,
    string Key,
    long N,
    long X,
    double? Rate,
    double? RateLow,
    double? RateHigh,
    double? Expected,
    double Excess,
    double Low,
    double High,
    double Weight
)
{
    /// <summary>Of <c>dissatisfied</c>: the answers of which so many were rated; else null.</summary>
    public long? Answered { get; init; }

    /// <summary>Of <c>dissatisfied</c>: how many of those answered said anything. Null of other terms, and of nothing.</summary>
    public double? ResponseRate { get; init; }
}

/// <summary>A cell with more complaints than expected; a category is that with all below it, where they are more together. Of its four
/// dimensions those are given in which it is one.</summary>
/// <param name="Key">What a measure against it names: <c>agency:electricity:category:delay:volume</c>.</param>
/// <param name="Observed">Complaints.</param>
/// <param name="Expected">By the unit and the other side.</param>
/// <param name="Ratio">Drawn to one.</param>
/// <param name="Low">Above this it lies with 95 %.</param>
public sealed record WeaknessCell(string Key, long Observed, double Expected, double Ratio, double Low)
{
    public string? Agency { get; init; }

    public string? Service { get; init; }

    public string? Category { get; init; }

    public string? Governorate { get; init; }
}
