using Ccs.Domain.Shared;

namespace Ccs.Domain.Proof;

/// <summary>The log of all events begins: what there was before is taken in as it stands, what comes after has a seal.</summary>
/// <param name="At">When.</param>
/// <param name="Origin">How the log is called, for good.</param>
/// <param name="LastSequence">Of the events there were; 0: none.</param>
/// <param name="Events">How many there were.</param>
[EventName("log-began")]
public sealed record LogBegan(DateTimeOffset At, string Origin, long LastSequence, long Events)
{
    /// <summary>The stream that tells of the log itself; the same in every installation.</summary>
    public static Guid StreamId { get; } = new("0197a000-0000-7000-8000-6c6f67000001");
}
