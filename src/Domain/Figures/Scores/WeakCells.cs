using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Scores;

/// <summary>The volume term of units, from the cells in which they meet with what they are crossed with.</summary>
internal sealed class WeakCells
{
    private readonly string[] _units;
    private readonly string[] _columns;
    private readonly long[,] _counts;
    private readonly double _weight;
    private readonly VolumeTerm _term;

    public WeakCells(IReadOnlyDictionary<(string Unit, string Column), long> cells, double weight)
    {
        _units = [.. cells.Keys.Select(cell => cell.Unit).Distinct().Order(StringComparer.Ordinal)];
        _columns = [.. cells.Keys.Select(cell => cell.Column).Distinct().Order(StringComparer.Ordinal)];
        _counts = new long[_units.Length, _columns.Length];
        _weight = weight;
        foreach (var ((unit, column), count) in cells)
        {
            _counts[Array.IndexOf(_units, unit), Array.IndexOf(_columns, column)] = count;
        }

        _term = VolumeTerm.Of(_counts, FalseSignals.AWeek);
    }

    /// <summary>The x are what the cells found have, the n all of the unit.</summary>
    public ScoreTerm Term(string unit)
    {
        var row = Array.IndexOf(_units, unit);
        if (row < 0)
        {
            return new ScoreTerm("volume", 0, 0, 0, 0, _weight);
        }

        var (excess, sd) = _term.Rows[row];
        var all = Enumerable.Range(0, _columns.Length).Sum(column => _counts[row, column]);
        return new ScoreTerm("volume", Of(unit).Sum(cell => cell.Observed), all, excess, sd, _weight);
    }

    public IReadOnlyList<WeakCell> Of(string unit)
    {
        var row = Array.IndexOf(_units, unit);
        return
        [
            .. _term
                .Cells.Where(cell => cell.Row == row)
                .Select(cell => new WeakCell(_columns[cell.Column], cell.Observed, cell.Expected, cell.Ratio)),
        ];
    }
}
