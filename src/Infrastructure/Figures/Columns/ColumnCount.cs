using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Entries;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Infrastructure.Figures.Columns;

/// <summary>Counts of windows that do not overlap, by one walk over the columns of charges.</summary>
internal sealed class ColumnCount
{
    private static readonly FigureTerm[] Terms = Enum.GetValues<FigureTerm>();

    private static readonly (int Bit, int After)[] Settling =
    [
        .. Terms
            .Where(term => FigureCharge.SettlesAfter(term) is not null)
            .Select(term => (ChargeEntry.Bit(term), FigureCharge.SettlesAfter(term)!.Value)),
    ];

    private readonly List<Sums?[]> _rows = [];
    private readonly FigureColumns _columns;
    private readonly ColumnFilter _filter;
    private readonly WindowDays _days;
    private readonly long _mark;
    private readonly int _known;
    private readonly int _windows;

    /// <param name="windows">Sorted, with nothing in common.</param>
    /// <param name="question">Whose window is not looked at.</param>
    /// <param name="known">As known when.</param>
    /// <param name="columns">Of charges, at least until then.</param>
    /// <param name="keys">Of the columns.</param>
    public ColumnCount(
        IReadOnlyList<FigureWindow> windows,
        FigureQuestion question,
        FigureKnown known,
        FigureColumns columns,
        FigureKeys keys
    )
    {
        _columns = columns;
        _filter = new ColumnFilter(question, known.Tree, keys, columns.Groups.All);
        (_days, _windows) = (new WindowDays(windows), windows.Count);
        (_mark, _known) = (known.Mark, question.KnownOn.DayNumber);
    }

    /// <param name="isSeen">By the number of the filing; null: all.</param>
    public void Walk(Predicate<long>? isSeen) =>
        _columns.Walk(
            _mark,
            isSeen,
            (block, at, complaint) =>
            {
                var day = block.Day(at);
                if (_days.Of(day) is not WindowDays.None and var window)
                {
                    var (n, x) = ChargeSource.Unpack(block.What(at));
                    Add(block.Group(at), window, n & ~Unsettled(day), x, complaint);
                }
            }
        );

    public IEnumerable<(int Window, FigureGroup Group, FigureCounts Counts)> Found() =>
        _rows.SelectMany(
            (windows, row) =>
                windows.Index().Where(of => of.Item is not null).Select(of => (of.Index, _filter.Group(row), of.Item!.Counts()))
        );

    private void Add(int group, int window, int n, int x, int complaint)
    {
        if (n == 0 || _filter.RowOf(group) is not (not ColumnFilter.Out and var row))
        {
            return;
        }

        while (_rows.Count < _filter.Rows)
        {
            _rows.Add(new Sums?[_windows]);
        }

        (_rows[row][window] ??= new Sums()).Add(n, n & x, complaint);
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

    private sealed class Sums
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
