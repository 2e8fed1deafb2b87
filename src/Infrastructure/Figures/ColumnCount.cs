using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Entries;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Infrastructure.Figures;

/// <summary>Counts of windows that do not overlap, by one walk over the columns.</summary>
internal sealed class ColumnCount
{
    private static readonly FigureTerm[] Terms = Enum.GetValues<FigureTerm>();

    private static readonly (int Bit, int After)[] Settling =
    [
        .. Terms
            .Where(term => FigureCharge.SettlesAfter(term) is not null)
            .Select(term => (ChargeEntry.Bit(term), FigureCharge.SettlesAfter(term)!.Value)),
    ];

    private readonly Dictionary<ColumnKey, Sums> _groups = [];
    private readonly FigureColumns _columns;
    private readonly ColumnFilter _filter;
    private readonly uint _mark;
    private readonly int _known;
    private readonly (int From, int To)[] _windows;

    public ColumnCount(
        IReadOnlyList<FigureWindow> windows,
        FigureQuestion question,
        FigureKnown known,
        FigureColumns columns,
        FigureKeys keys
    )
    {
        _columns = columns;
        _filter = new ColumnFilter(question, known.Tree, keys);
        _mark = (uint)Math.Min(known.Mark, FigureColumns.Lasts - 1);
        _known = question.KnownOn.DayNumber;
        _windows = [.. windows.Select(window => (window.From.DayNumber, window.To.DayNumber))];
    }

    /// <param name="isSeen">By the number of the filing; null: all.</param>
    public void Walk(Predicate<long>? isSeen)
    {
        for (var complaint = 0; complaint < _columns.ComplaintCount; complaint++)
        {
            var (filed, at) = _columns.Complaints[complaint];
            if (isSeen?.Invoke(filed) == false)
            {
                continue;
            }

            for (; at != FigureColumns.None && at < _columns.Count; at = _columns.Next[at])
            {
                if (_columns.Since[at] <= _mark && _columns.Until[at] > _mark && WindowOf(_columns.Day[at]) is >= 0 and var window)
                {
                    Add(at, window, complaint);
                }
            }
        }
    }

    public IEnumerable<(int Window, FigureGroup Group, FigureCounts Counts)> Found() =>
        _groups.Values.Select(sums => (sums.Window, _filter.Group(_columns, sums.First), sums.Counts()));

    private void Add(int at, int window, int complaint)
    {
        var n = _columns.N[at] & ~Unsettled(_columns.Day[at]);
        if (n == 0 || _filter.KeyOf(_columns, at, window) is not { } key)
        {
            return;
        }

        if (!_groups.TryGetValue(key, out var sums))
        {
            _groups.Add(key, sums = new Sums(window, at));
        }

        sums.Add(n, n & _columns.X[at], complaint);
    }

    private int Unsettled(int day)
    {
        var bits = 0;
        foreach (var (bit, after) in Settling)
        {
            bits |= day + after >= _known ? bit : 0;
        }

        return bits;
    }

    private int WindowOf(int day)
    {
        var (low, high) = (0, _windows.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (day < _windows[middle].From)
            {
                high = middle - 1;
            }
            else if (day > _windows[middle].To)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }

    /// <param name="Window">In which window.</param>
    /// <param name="First">One of its entries: it tells the group.</param>
    private sealed record Sums(int Window, int First)
    {
        private readonly long[] _n = new long[Terms.Length];
        private readonly long[] _x = new long[Terms.Length];
        private long _complaints;
        private int _last = -1;

        /// <summary>Complaints come one after the other.</summary>
        public void Add(int n, int x, int complaint)
        {
            for (var term = 0; n >> term != 0; term++)
            {
                _n[term] += (n >> term) & 1;
                _x[term] += (x >> term) & 1;
            }

            if ((n & CountQuery.Charged) != 0 && _last != complaint)
            {
                _last = complaint;
                _complaints++;
            }
        }

        public FigureCounts Counts() => CountQuery.Counts(term => new Tally(_x[(int)term], _n[(int)term]), _complaints);
    }
}
