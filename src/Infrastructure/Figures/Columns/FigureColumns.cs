namespace Ccs.Infrastructure.Figures.Columns;

/// <summary>What is done with an entry.</summary>
/// <param name="block">Where it stands.</param>
/// <param name="at">At which place.</param>
/// <param name="complaint">A number of its complaint; those of a complaint come one after the other.</param>
internal delegate void EntryVisit(EntryBlock block, int at, int complaint);

/// <summary>
/// The entries of one kind in columns, of all that was known at a mark. Whoever asks as of a mark that is not above <see cref="Mark"/>
/// sees the same, whatever is added meanwhile: what comes is later than that, and what ends does so later.
/// </summary>
internal sealed class FigureColumns
{
    private readonly PastEntries _past;
    private readonly LateEntries _late;
    private readonly int _lateCount;
    private readonly int _newcomers;

    private FigureColumns(PastEntries past, LateEntries late, Numbered<EntryGroup> groups, long mark)
    {
        (_past, _late, _lateCount, _newcomers) = (past, late, late.Count, late.Newcomers);
        (Groups, Mark) = (groups, mark);
    }

    /// <summary>Of the entries.</summary>
    public Numbered<EntryGroup> Groups { get; }

    /// <summary>All until this event is here; 0: nothing is.</summary>
    public long Mark { get; }

    public static FigureColumns Empty { get; } = new(new PastEntries(0, 0, false), new LateEntries(0, false), new(), 0);

    /// <param name="past">Complete.</param>
    /// <param name="groups">Of its entries.</param>
    /// <param name="hasDays">Of this kind.</param>
    /// <param name="mark">Of what there is then.</param>
    public static FigureColumns Of(PastEntries past, Numbered<EntryGroup> groups, bool hasDays, long mark) =>
        new(past, new LateEntries(past.Complaints, hasDays), groups, mark);

    /// <summary>With what came since: new entries, and those that are here and have ended. One at a time.</summary>
    /// <param name="rows">Both.</param>
    /// <param name="mark">Of what there is then.</param>
    public FigureColumns With(IReadOnlyCollection<EntryRow> rows, long mark)
    {
        var late = _late.For(rows.Count);
        foreach (var row in rows)
        {
            var (complaint, group) = (_past.Find(checked((uint)row.Filed)), Groups.Of(row.Group));
            if (row.Since > Mark)
            {
                late.Add(complaint, row, group);
            }
            else if (!late.End(complaint, row, group) && complaint is { } known)
            {
                EndPast(known, row, group);
            }
        }

        return new FigureColumns(_past, late, Groups, mark);
    }

    /// <summary>All that there was at a mark, complaint by complaint.</summary>
    /// <param name="mark">Not above <see cref="Mark"/>.</param>
    /// <param name="isSeen">By the number of the filing; null: all.</param>
    /// <param name="visit">Each.</param>
    public void Walk(long mark, Predicate<long>? isSeen, EntryVisit visit)
    {
        var then = (uint)Math.Min(mark, EntryBlock.Lasts - 1);
        for (var complaint = 0; complaint < _past.Complaints; complaint++)
        {
            if (isSeen?.Invoke(_past.Filed(complaint)) == false)
            {
                continue;
            }

            var (from, to) = _past.Of(complaint);
            for (var at = from; at < to; at++)
            {
                if (_past.Block.Lives(at, then))
                {
                    visit(_past.Block, at, complaint);
                }
            }

            WalkLate(complaint, then, visit);
        }

        for (var newcomer = 0; newcomer < _newcomers; newcomer++)
        {
            if (isSeen?.Invoke(_late.Filed(newcomer)) != false)
            {
                WalkLate(_past.Complaints + newcomer, then, visit);
            }
        }
    }

    private void WalkLate(int complaint, uint then, EntryVisit visit)
    {
        for (var at = _late.First(complaint); at != LateEntries.None; at = _late.After(at))
        {
            if (at < _lateCount && _late.Block.Lives(at, then))
            {
                visit(_late.Block, at, complaint);
            }
        }
    }

    /// <summary>Of two that are alike in everything it is the same which of them ends.</summary>
    private void EndPast(int complaint, EntryRow row, int group)
    {
        var (at, to) = _past.Of(complaint);
        while (at < to && !_past.Block.End(at, row, group))
        {
            at++;
        }
    }
}
