using Ccs.Domain.Figures.Counting;

namespace Ccs.Application.Figures.Asking;

/// <summary>A row of a report, as it is asked for: <c>by=agency,category</c> and <c>key=electricity,delay</c>.</summary>
/// <param name="By">Its dimensions; none: the whole.</param>
/// <param name="Group">Its keys.</param>
/// <param name="Known">There are as many keys as dimensions, and each is one of its dimension.</param>
internal sealed record FigureRow(IReadOnlyList<FigureDimension> By, FigureGroup Group, bool Known)
{
    public static IReadOnlyList<string> Parts(string? text) => string.IsNullOrEmpty(text) ? [] : text.Split(',');

    /// <param name="by">Dimensions that there are.</param>
    /// <param name="key">Their keys.</param>
    public static FigureRow Of(string? by, string? key)
    {
        FigureDimension[] dimensions = [.. Parts(by).Select(FigureDimensions.Of).OfType<FigureDimension>()];
        var keys = Parts(key);
        var group =
            keys.Count == dimensions.Length && dimensions.Distinct().Count() == keys.Count
                ? dimensions
                    .Zip(keys)
                    .Aggregate((FigureGroup?)default(FigureGroup), (row, part) => FigureDimensions.Row(row, part.First, part.Second))
                : null;
        return new FigureRow(dimensions, group ?? default, group is not null);
    }
}
