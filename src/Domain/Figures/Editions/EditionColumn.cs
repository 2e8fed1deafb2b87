using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Editions;

/// <summary>A column of counts.</summary>
/// <param name="Place">Its place among them.</param>
/// <param name="Name">As it stands in files.</param>
/// <param name="Of">Its cell.</param>
/// <param name="Put">The cells of the first, with that of the second in this column.</param>
public sealed record EditionColumn(
    int Place,
    string Name,
    Func<EditionCells, PublishedCell?> Of,
    Func<EditionCells, EditionCells, EditionCells> Put
)
{
    public static readonly EditionColumn Filed = new(0, "filed", cells => cells.Filed, (to, of) => to with { Filed = of.Filed });
    public static readonly EditionColumn InTime = new(1, "inTime", cells => cells.InTime, (to, of) => to with { InTime = of.InTime });
    public static readonly EditionColumn Late = new(2, "late", cells => cells.Late, (to, of) => to with { Late = of.Late });
    public static readonly EditionColumn Satisfied = new(
        3,
        "satisfied",
        cells => cells.Satisfied,
        (to, of) => to with { Satisfied = of.Satisfied }
    );
    public static readonly EditionColumn Dissatisfied = new(
        4,
        "dissatisfied",
        cells => cells.Dissatisfied,
        (to, of) => to with { Dissatisfied = of.Dissatisfied }
    );
    public static readonly EditionColumn Unrated = new(5, "unrated", cells => cells.Unrated, (to, of) => to with { Unrated = of.Unrated });

    /// <summary>Settled by the edition of their month.</summary>
    public static IReadOnlyList<EditionColumn> OfDue { get; } = [Filed, InTime, Late];

    /// <summary>What became of answers.</summary>
    public static IReadOnlyList<EditionColumn> OfAnswers { get; } = [Satisfied, Dissatisfied, Unrated];
}
