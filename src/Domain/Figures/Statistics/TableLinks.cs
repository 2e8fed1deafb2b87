namespace Ccs.Domain.Figures.Statistics;

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

    /// <param name="held">Cells that are out already.</param>
    /// <param name="cells">That would go with them.</param>
    public bool StillTellWithout(bool[,] held, IReadOnlyList<(int Row, int Column)> cells)
    {
        var without = (bool[,])held.Clone();
        foreach (var (row, column) in cells)
        {
            without[row, column] = true;
        }

        // What was linked before stays linked, if the two ends of each cell that goes are linked without it.
        return cells
            .Where(cell => counts[cell.Row, cell.Column] > 0)
            .GroupBy(cell => cell.Row)
            .All(row => Reached(row.Key, without) is var reached && row.All(cell => reached[_rows + cell.Column]));
    }

    /// <summary>Rows and then columns to which there is a way from this row.</summary>
    private bool[] Reached(int from, bool[,] without)
    {
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

        return seen;

        bool Linked(int row, int column) => !without[row, column] && counts[row, column] > 0;
    }
}
