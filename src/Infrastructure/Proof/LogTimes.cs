namespace Ccs.Infrastructure.Proof;

/// <summary>
/// Whether an event is dated where the log saw it: after the line of the clock that stands on the publication before its leaf, and before
/// the one that first covers it. Time is no part of the seal, so that somebody could change it in the second before there is a leaf.
/// </summary>
/// <param name="lines">The log's clock on what was published, by the leaves below it.</param>
/// <param name="clock">What is not published yet is not of the future either.</param>
/// <param name="moves">Development: whoever starts has the machine's time again, however far the clock was moved before. A time is
/// held against the life of the log so far.</param>
/// <param name="imported">Events that were laid in the past at once; none in Production.</param>
internal sealed class LogTimes(
    IReadOnlyList<ClockLine> lines,
    TimeProvider clock,
    bool moves,
    IReadOnlyList<(long First, long Last)> imported
)
{
    /// <summary>A number that was drawn early may be committed so late, as long as the writer waits for it.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromHours(1);

    /// <summary>The clocks of two nodes.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    private int _covering;
    private DateTimeOffset _latest = DateTimeOffset.MinValue;

    /// <param name="leaf">Of the event; leaves come in their order.</param>
    /// <param name="e">As it was logged.</param>
    public bool Holds(long leaf, StoredEvent e)
    {
        while (_covering < lines.Count && lines[_covering].Size <= leaf)
        {
            _latest = Later(_latest, lines[_covering].At);
            _covering++;
        }

        return e.IsTombstone
            || e.At >= Earliest - Lag && e.At <= Latest + (moves ? Lag : Apart)
            || imported.Any(range => range.First <= e.Sequence && e.Sequence <= range.Last);
    }

    private DateTimeOffset Earliest =>
        _covering == 0 ? DateTimeOffset.MinValue + Lag
        : moves ? lines[0].At
        : lines[_covering - 1].At;

    private DateTimeOffset Latest
    {
        get
        {
            var covering = _covering < lines.Count ? lines[_covering].At : clock.GetUtcNow();
            return moves ? Later(_latest, covering) : covering;
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

/// <param name="Size">Leaves that were published.</param>
/// <param name="At">When, in whole seconds.</param>
internal sealed record ClockLine(long Size, DateTimeOffset At);
