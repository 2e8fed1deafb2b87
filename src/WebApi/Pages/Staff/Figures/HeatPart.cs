using System.Globalization;
using Ccs.Application.Figures.Reports;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>The rows or columns of a heat table that a page shows one by one, and those around them, which it adds up.</summary>
/// <param name="Before">Larger ones.</param>
/// <param name="Shown">As many as a page can hold.</param>
/// <param name="After">Smaller ones.</param>
/// <param name="Step">So many further on begins the next part.</param>
public sealed record HeatPart(IReadOnlyList<HeatSide> Before, IReadOnlyList<HeatSide> Shown, IReadOnlyList<HeatSide> After, int Step)
{
    /// <summary>Where this part begins.</summary>
    public int Start => Before.Count;

    /// <param name="sides">All, the largest first.</param>
    /// <param name="most">That are shown; one less where others are added up.</param>
    /// <param name="start">How many larger ones are not shown.</param>
    public static HeatPart Of(IReadOnlyList<HeatSide> sides, int most, int start)
    {
        var step = most - 1;
        var from = start < sides.Count ? start : 0;
        var shown = sides.Count - from <= (from == 0 ? most : step) ? sides.Count - from : step;
        return new HeatPart([.. sides.Take(from)], [.. sides.Skip(from).Take(shown)], [.. sides.Skip(from + shown)], step);
    }

    /// <summary>As it stands in an address: how many come before the first that is shown.</summary>
    /// <returns>Null where it is no such number.</returns>
    public static int? StartOf(string? asked) =>
        string.IsNullOrEmpty(asked) ? 0
        : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start
        : null;
}
