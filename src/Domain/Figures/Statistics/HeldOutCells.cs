namespace Ccs.Domain.Figures.Statistics;

/// <summary>
/// Which cells are more than their row and their column explain. One after the other the least likely is held out and the rest fitted
/// anew: else a large cell hides itself in its margins, and makes false ones of its neighbours.
/// </summary>
/// <param name="Held">In the order in which they were found.</param>
/// <param name="Expected">By row and column, of all cells, from those left in.</param>
public sealed record HeldOutCells(IReadOnlyList<(int Row, int Column)> Held, double[,] Expected)
{
    /// <summary>Fewer complaints are never a cell of their own.</summary>
    public const int FewestHeld = 5;

    /// <param name="counts">By row and column.</param>
    /// <param name="falseCells">How many false cells the whole table may raise on average.</param>
    public static HeldOutCells Find(long[,] counts, double falseCells)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var links = new TableLinks(counts);
        var alpha = FalseSignals.Share(falseCells, links.Cells);
        var held = new bool[rows, columns];
        var found = new List<(int Row, int Column)>();
        while (true)
        {
            var expected = MainEffects.Fit(counts, held);
            var next = Cells()
                .Where(cell => !held[cell.Row, cell.Column] && counts[cell.Row, cell.Column] >= FewestHeld)
                .Select(cell => (Cell: cell, P: P(cell), Away: Away(cell)))
                .Where(candidate => candidate.P <= alpha)
                .OrderBy(candidate => candidate.P)
                .ThenByDescending(candidate => candidate.Away)
                .Select(candidate => candidate.Cell)
                .FirstOrDefault(cell => links.StillTellWithout(held, cell), (-1, -1));
            if (next.Item1 < 0)
            {
                return new HeldOutCells(found, expected);
            }

            held[next.Item1, next.Item2] = true;
            found.Add(next);

            double P((int Row, int Column) cell) => CountTails.AtLeast(counts[cell.Row, cell.Column], expected[cell.Row, cell.Column], 1);

            double Away((int Row, int Column) cell) => counts[cell.Row, cell.Column] / expected[cell.Row, cell.Column];
        }

        IEnumerable<(int Row, int Column)> Cells() => Enumerable.Range(0, rows * columns).Select(at => (at / columns, at % columns));
    }
}

/// <summary>
/// Whether the cells that are left tell what all rows and columns are: each that had any must be linked to every other by cells that are
/// not empty, or what is expected in the cells held out could be anything.
/// </summary>
internal sealed class TableLinks(long[,] counts)
{
    private readonly int _rows = counts.GetLength(0);
    private readonly int _columns = counts.GetLength(1);

    /// <summary>Of the rows and columns that had any.</summary>
    public int Cells =>
        Enumerable.Range(0, _rows).Count(i => Enumerable.Range(0, _columns).Any(j => counts[i, j] > 0))
        * Enumerable.Range(0, _columns).Count(j => Enumerable.Range(0, _rows).Any(i => counts[i, j] > 0));

    public bool StillTellWithout(bool[,] held, (int Row, int Column) cell)
    {
        var (from, to) = (cell.Row, _rows + cell.Column);
        var seen = new bool[_rows + _columns];
        var next = new Queue<int>([from]);
        seen[from] = true;
        while (next.TryDequeue(out var at))
        {
            for (var other = 0; other < seen.Length; other++)
            {
                if (!seen[other] && at < _rows != other < _rows && Linked(Math.Min(at, other), Math.Max(at, other) - _rows))
                {
                    seen[other] = true;
                    next.Enqueue(other);
                }
            }
        }

        // What was linked before stays linked, if the two ends of the cell that goes are linked without it.
        return seen[to];

        bool Linked(int row, int column) => !held[row, column] && (row, column) != cell && counts[row, column] > 0;
    }
}
