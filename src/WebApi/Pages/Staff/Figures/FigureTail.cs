namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>The largest rows of a report, and those that are left: a page of all services would be heavier than it is of use.</summary>
/// <param name="Shown">The largest first.</param>
/// <param name="Rest">Those that are summed up in the last row.</param>
public sealed record FigureTail<T>(IReadOnlyList<T> Shown, IReadOnlyList<T> Rest);

/// <summary>Cuts reports.</summary>
public static class FigureTail
{
    private const int Most = 30;

    /// <param name="rows">In the order of the report.</param>
    /// <param name="size">What they are large by.</param>
    /// <param name="most">That are shown.</param>
    public static FigureTail<T> Of<T>(IReadOnlyList<T> rows, Func<T, long> size, int most = Most)
    {
        T[] ordered = [.. rows.OrderByDescending(size)];
        return new FigureTail<T>([.. ordered.Take(most)], [.. ordered.Skip(most)]);
    }
}
