namespace Ccs.Infrastructure.Hosting;

/// <summary>
/// The clock of the business. In Production it is the machine's; in Development it can be moved, so that deadlines can be tried, and demo
/// data can be laid over months. Durations are always measured on the real one.
/// </summary>
public sealed class MovableClock : TimeProvider
{
    private long _offset;
    private long _held;

    /// <summary>How far it is from the machine's clock.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offset));

    public override DateTimeOffset GetUtcNow() =>
        Interlocked.Read(ref _held) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : System.GetUtcNow() + Offset;

    /// <summary>Forward only: business time that runs backwards would be told by every history.</summary>
    public DateTimeOffset Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Interlocked.Add(ref _offset, by.Ticks);
        return GetUtcNow();
    }

    /// <summary>For laying demo data over past months: it stands still at this instant,
    /// so that the same steps give the same histories.</summary>
    public void HoldAt(DateTimeOffset instant) => Interlocked.Exchange(ref _held, instant.UtcTicks);
}
