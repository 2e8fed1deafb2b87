using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Reports;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Scores;

namespace Ccs.Application.Figures.Rehearsals;

/// <summary>Two rankings of the same numbers.</summary>
public sealed record WeightsRehearsalReport : RehearsalReport
{
    internal WeightsRehearsalReport(FigureAsked asked, FigureQuestion question)
        : base(asked, question) { }

    /// <summary>What the items are.</summary>
    public required FigureDimension By { get; init; }

    /// <summary>There are not enough complaints to rank by.</summary>
    public required bool TooFew { get; init; }

    /// <summary>The weights of the centre.</summary>
    public required FigureWeights Before { get; init; }

    /// <summary>The others.</summary>
    public required FigureWeights After { get; init; }

    /// <summary>In the order in which to mend with the other weights.</summary>
    public required IReadOnlyList<WeightsRehearsalItem> Items { get; init; }
}

/// <param name="Key">Of the unit.</param>
/// <param name="Name">In the caller's language.</param>
/// <param name="Before">With the weights of the centre.</param>
/// <param name="After">With the others.</param>
public sealed record WeightsRehearsalItem(string Key, string? Name, RehearsedPlace Before, RehearsedPlace After);

/// <param name="Line">In the list, from 1.</param>
/// <param name="Rank">1 + how many are surely weaker; null where nothing is ranked.</param>
/// <param name="RankFrom">The best place that it may have.</param>
/// <param name="RankTo">The last one.</param>
/// <param name="TiedWith">Keys of those that can't be told apart from it.</param>
/// <param name="Score">Excess cases of a hundred complaints.</param>
/// <param name="Low">With 90 %.</param>
/// <param name="High">With 90 %.</param>
public sealed record RehearsedPlace(
    int Line,
    int? Rank,
    int? RankFrom,
    int? RankTo,
    IReadOnlyList<string> TiedWith,
    double Score,
    double Low,
    double High
)
{
    internal static RehearsedPlace Of(WeaknessItem item, int index) =>
        new(index + 1, item.Rank, item.RankFrom, item.RankTo, item.TiedWith, item.Score, item.Low, item.High);
}
