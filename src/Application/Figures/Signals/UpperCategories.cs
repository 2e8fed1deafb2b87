using Ccs.Domain.Figures.Counting;

namespace Ccs.Application.Figures.Signals;

/// <summary>
/// A category with others below it is tested with all that lies below it, as it is when it is asked for: what makes people complain may be
/// one of them, or be spread over all (ADR 99). Those below are tested by themselves too.
/// </summary>
internal static class UpperCategories
{
    /// <param name="windows">Rows as they were filed.</param>
    /// <param name="tree">Which lie below which.</param>
    /// <returns>Rows as they are tested; of dimensions without categories the same.</returns>
    public static IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>> With(
        IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>> windows,
        FigureTree tree
    ) => [.. windows.Select(rows => With(rows, tree))];

    private static Dictionary<FigureGroup, FigureCounts> With(IReadOnlyDictionary<FigureGroup, FigureCounts> rows, FigureTree tree)
    {
        var tested = new Dictionary<FigureGroup, FigureCounts>();
        foreach (var (row, counts) in rows)
        {
            foreach (
                var key in row.Category is { } category
                    ? tree.LineOfCategory(category).Select(within => row with { Category = within })
                    : [row]
            )
            {
                tested[key] = tested.TryGetValue(key, out var others) ? others.Plus(counts) : counts;
            }
        }

        return tested;
    }
}
