using System.Runtime.InteropServices;

namespace Ccs.Domain.Figures.Statistics;

/// <summary>A cell that was held out.</summary>
/// <param name="Expected">From the rest.</param>
/// <param name="Ratio">Observed to expected, drawn to one.</param>
/// <param name="Sd">Of the ratio.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HeldCell(double Expected, double Ratio, double Sd);

/// <summary>A cell, or cells together, with more than row and column explain.</summary>
/// <param name="Area">Which.</param>
/// <param name="Observed">Of all of them.</param>
/// <param name="Expected">From the rest.</param>
/// <param name="Ratio">Of the one to the other, drawn to one.</param>
public sealed record AreaFound(HeldArea Area, long Observed, double Expected, ShrunkRatio Ratio);

/// <summary>The term of one row: how many of a hundred of its complaints are more than the rest lets expect.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VolumeExcess(double Excess, double Sd);

/// <summary>Disproportion of cells: service or category against agency or governorate.</summary>
/// <param name="K">How strongly ratios are drawn to one.</param>
/// <param name="Areas">That were found.</param>
/// <param name="Expected">By row and column, of all cells.</param>
/// <param name="Rows">The term of every row, also of those without a cell.</param>
public sealed record VolumeTerm(int K, IReadOnlyList<AreaFound> Areas, double[,] Expected, IReadOnlyList<VolumeExcess> Rows)
{
    /// <param name="counts">Complaints by unit (row) and by what it is crossed with (column).</param>
    /// <param name="falseCells">How many false cells the whole table may raise on average.</param>
    /// <param name="together">Cells that belong together, such as the categories below another one.</param>
    public static VolumeTerm Of(long[,] counts, double falseCells, IReadOnlyList<IReadOnlyList<(int Row, int Column)>>? together = null)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var fit = HeldOutCells.Find(counts, falseCells, together);
        var held = fit.Held.ToHashSet();
        var k = GammaShrinkage.Learnt([
            .. Enumerable
                .Range(0, rows * columns)
                .Select(at => (Row: at / columns, Column: at % columns))
                .Where(cell => !held.Contains(cell))
                .Select(cell => (counts[cell.Row, cell.Column], fit.Expected[cell.Row, cell.Column])),
        ]);
        AreaFound[] areas = [.. fit.Areas.Select(area => Found(area, area.Sum(counts), area.Sum(fit.Expected), k))];
        return new VolumeTerm(
            k,
            areas,
            fit.Expected,
            [.. Enumerable.Range(0, rows).Select(row => ExcessOf([.. areas.SelectMany(area => OfRow(area, row))], Total(row)))]
        );

        // A row has of an area what is expected in its own cells of it, as many times as the whole has more.
        IEnumerable<HeldCell> OfRow(AreaFound area, int row) =>
            area.Area.In(row) is { Cells.Count: > 0 } own ? [new HeldCell(own.Sum(fit.Expected), area.Ratio.Mean, area.Ratio.Sd)] : [];

        long Total(int row) => Enumerable.Range(0, columns).Sum(column => counts[row, column]);
    }

    /// <param name="cells">Of the unit, held out.</param>
    /// <param name="all">Complaints of the unit.</param>
    public static VolumeExcess ExcessOf(IReadOnlyList<HeldCell> cells, long all) =>
        all == 0
            ? default
            : new VolumeExcess(
                100 * cells.Sum(cell => cell.Expected * (cell.Ratio - 1)) / all,
                100 * Math.Sqrt(cells.Sum(cell => Math.Pow(cell.Expected * cell.Sd, 2))) / all
            );

    private static AreaFound Found(HeldArea area, long observed, double expected, int k) =>
        new(area, observed, expected, GammaShrinkage.Of(observed, expected, k));
}
