namespace Ccs.Domain.Figures.Scores;

/// <summary>Complaints filed where units and what they are crossed with meet.</summary>
/// <param name="Counts">By unit and by the category; of a category by agency.</param>
public sealed record FiledCells(IReadOnlyDictionary<(string Unit, string Column), long> Counts)
{
    /// <summary>The larger ones in which a unit lies, such as a category in the one above it, the nearest first; with itself or
    /// without.</summary>
    public Func<string, IEnumerable<string>> UnitLiesIn { get; init; } = _ => [];

    /// <summary>The same of a column.</summary>
    public Func<string, IEnumerable<string>> ColumnLiesIn { get; init; } = _ => [];
}
