using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Tests.Figures.Facts;

namespace Ccs.Domain.Tests.Figures.Counting;

/// <summary>Histories asked about February and March 2026, as known in May unless a spec says otherwise.</summary>
internal static class Counted
{
    public static readonly FigureTree Units = FigureTree.Of(Directories.Fold(Directories.Laid));

    public static readonly FigureQuestion All = new(Day(2, 1), Day(3, 31), Day(5, 1));

    public static FigureQuestion By(params FigureDimension[] dimensions) => All with { By = dimensions };

    public static IReadOnlyList<KnownRound> Rounds(params IEnumerable<IComplaintEvent> events) =>
        FactStory.Of(events).AsKnown(long.MaxValue);

    /// <summary>All of it in one number; of nothing, nothing.</summary>
    public static FigureCounts Whole(IEnumerable<KnownRound> rounds, FigureQuestion? question = null) =>
        FigureCounting.Count(rounds, question ?? All, Units).Values.SingleOrDefault(new FigureCounts());

    public static FigureCounts Of(IEnumerable<KnownRound> rounds, string agency) =>
        FigureCounting
            .Count(rounds, By(FigureDimension.Agency), Units)
            .GetValueOrDefault(new FigureGroup { Agency = agency }, new FigureCounts());
}
