using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Scores;

/// <summary>An agency, service, category or governorate where complaints say that government fails.</summary>
/// <param name="Score">With its terms.</param>
/// <param name="Place">As far as the numbers support one.</param>
/// <param name="Rates">What the terms were made from: rates, what was expected, how much was kept.</param>
/// <param name="Cells">With more complaints than the unit and the other side explain.</param>
public sealed record Weakness(Score Score, RankedUnit Place, IReadOnlyList<RateTerm> Rates, IReadOnlyList<WeakCell> Cells);

/// <summary>Where a unit and what it is crossed with meet.</summary>
/// <param name="Column">What the unit is crossed with; a category with those below it, where they are more together.</param>
/// <param name="Observed">Complaints.</param>
/// <param name="Expected">By the unit and the other side.</param>
/// <param name="Ratio">Drawn to one.</param>
public sealed record WeakCell(string Column, long Observed, double Expected, ShrunkRatio Ratio);
