using Ccs.Domain.Shared;

namespace Ccs.Domain.Figures;

/// <summary>A day is over: whatever comes from now on was not known on it, and what was known on a quiet day is final too.</summary>
/// <param name="At">When, after its end.</param>
/// <param name="Day">In the Region.</param>
[EventName("day-closed")]
public sealed record DayClosed(DateTimeOffset At, DateOnly Day)
{
    /// <summary>The one stream of the figures' own events.</summary>
    public static readonly Guid StreamId = new("d14ec704-0000-8000-8000-000000000086");
}
