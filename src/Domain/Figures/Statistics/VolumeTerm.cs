using System.Runtime.InteropServices;

namespace Ccs.Domain.Figures.Statistics;

/// <summary>A cell that was held out.</summary>
/// <param name="Expected">From the rest.</param>
/// <param name="Ratio">Observed to expected, drawn to one.</param>
/// <param name="Sd">Of the ratio.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HeldCell(double Expected, double Ratio, double Sd);

/// <summary>A cell with more than its row and its column explain.</summary>
public sealed record CellFound(int Row, int Column, long Observed, double Expected, ShrunkRatio Ratio);

/// <summary>The term of one row: how many of a hundred of its complaints are more than the rest lets expect.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VolumeExcess(double Excess, double Sd);

/// <summary>Disproportion of cells: service or category against agency or governorate.</summary>
/// <param name="K">How strongly ratios are drawn to one.</param>
/// <param name="Cells">That were found.</param>
/// <param name="Rows">The term of every row, also of those without a cell.</param>
public sealed record VolumeTerm(int K, IReadOnlyList<CellFound> Cells, IReadOnlyList<VolumeExcess> Rows)
{
    /// <param name="counts">Complaints by unit (row) and by what it is crossed with (column).</param>
    /// <param name="falseCells">How many false cells the whole table may raise on average.</param>
    public static VolumeTerm Of(long[,] counts, double falseCells)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var fit = HeldOutCells.Find(counts, falseCells);
        var held = fit.Held.ToHashSet();
        var k = GammaShrinkage.Learnt([
            .. Enumerable
                .Range(0, rows * columns)
                .Select(at => (Row: at / columns, Column: at % columns))
                .Where(cell => !held.Contains(cell))
                .Select(cell => (counts[cell.Row, cell.Column], fit.Expected[cell.Row, cell.Column])),
        ]);
        CellFound[] cells =
        [
            .. fit.Held.Select(cell => Found(cell.Row, cell.Column, counts[cell.Row, cell.Column], fit.Expected[cell.Row, cell.Column], k)),
        ];
        return new VolumeTerm(k, cells, [.. Enumerable.Range(0, rows).Select(row => ExcessOf(OfRow(row), Total(row)))]);

        HeldCell[] OfRow(int row) =>
            [.. cells.Where(cell => cell.Row == row).Select(cell => new HeldCell(cell.Expected, cell.Ratio.Mean, cell.Ratio.Sd))];

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

    private static CellFound Found(int row, int column, long observed, double expected, int k) =>
        new(row, column, observed, expected, GammaShrinkage.Of(observed, expected, k));
}
