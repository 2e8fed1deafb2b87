using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Scores;

/// <summary>
/// The volume term of units, from the cells in which they meet with what they are crossed with. Categories are looked at one by one and
/// together with those below them: what makes people complain may be one of them, or be spread over all.
/// </summary>
internal sealed class WeakCells
{
    private readonly Side _units;
    private readonly Side _columns;
    private readonly long[,] _counts;
    private readonly double _weight;
    private readonly VolumeTerm _term;
    private readonly List<(string? Column, IReadOnlyList<(int Row, int Column)> Cells)> _together;

    public WeakCells(FiledCells filed, double weight)
    {
        _units = new Side(filed.Counts.Keys.Select(cell => cell.Unit), filed.UnitLiesIn);
        _columns = new Side(filed.Counts.Keys.Select(cell => cell.Column), filed.ColumnLiesIn);
        _counts = new long[_units.Keys.Count, _columns.Keys.Count];
        _weight = weight;
        foreach (var ((unit, column), count) in filed.Counts)
        {
            _counts[_units.At(unit), _columns.At(column)] = count;
        }

        _together =
        [
            .. _columns.Groups.SelectMany(group => _units.All.Select(row => ((string?)group.Key, Cells([row], group.At)))),
            .. _units.Groups.SelectMany(group => _columns.All.Select(column => ((string?)null, Cells(group.At, [column])))),
        ];
        _term = VolumeTerm.Of(_counts, FalseSignals.AWeek, [.. _together.Select(one => one.Cells)]);
    }

    /// <summary>The x are what the cells found have, the n all of the unit.</summary>
    public ScoreTerm Term(string unit)
    {
        var row = _units.At(unit);
        if (row < 0)
        {
            return new ScoreTerm("volume", 0, 0, 0, 0, _weight);
        }

        var (excess, sd) = _term.Rows[row];
        var all = _columns.All.Sum(column => _counts[row, column]);
        return new ScoreTerm("volume", Of(unit).Sum(cell => cell.Observed), all, excess, sd, _weight);
    }

    /// <summary>Of an area in which the unit is one of several: what the unit has of it.</summary>
    public IReadOnlyList<WeakCell> Of(string unit)
    {
        var row = _units.At(unit);
        return
        [
            .. _term
                .Areas.Select(area => (Area: area, Own: area.Area.In(row)))
                .Where(one => one.Own.Cells.Count > 0)
                .Select(one => new WeakCell(
                    (one.Own.Together is { } at ? _together[at].Column : null) ?? _columns.Keys[one.Own.Cells[0].Column],
                    one.Own.Sum(_counts),
                    one.Own.Sum(_term.Expected),
                    one.Area.Ratio
                )),
        ];
    }

    private static IReadOnlyList<(int Row, int Column)> Cells(IEnumerable<int> rows, IReadOnlyList<int> columns) =>
        [.. rows.SelectMany(row => columns.Select(column => (row, column)))];

    /// <summary>Rows or columns, and those of them that lie in the same larger one.</summary>
    private sealed class Side
    {
        private readonly Dictionary<string, int> _at;

        public Side(IEnumerable<string> keys, Func<string, IEnumerable<string>> liesIn)
        {
            Keys = [.. keys.Distinct().Order(StringComparer.Ordinal)];
            _at = Keys.Index().ToDictionary(key => key.Item, key => key.Index, StringComparer.Ordinal);
            Groups =
            [
                .. Keys.SelectMany(key => liesIn(key).Append(key).Distinct().Select(larger => (Larger: larger, At: _at[key])))
                    .GroupBy(one => one.Larger, one => one.At, StringComparer.Ordinal)
                    .Select(group => (group.Key, At: group.ToArray()))
                    .Where(group => group.At.Length > 1 && group.At.Length < Keys.Count)
                    .OrderBy(group => group.Key, StringComparer.Ordinal),
            ];
        }

        public IReadOnlyList<string> Keys { get; }

        public IEnumerable<int> All => Enumerable.Range(0, Keys.Count);

        public IReadOnlyList<(string Key, int[] At)> Groups { get; }

        /// <summary>-1 where there is none.</summary>
        public int At(string key) => _at.GetValueOrDefault(key, -1);
    }
}
