using Ccs.Domain.Shared;

namespace Ccs.Domain.Proof;

/// <summary>
/// In Development, events were laid in the past at once: made-up histories. Their times say nothing of when they were written, so a check
/// there passes over them; in Production nothing is laid so, and the check passes over none.
/// </summary>
/// <param name="At">When, by the clock of whoever laid them.</param>
/// <param name="FirstSequence">Of the events.</param>
/// <param name="LastSequence">Of the events; what others wrote meanwhile is among them.</param>
[EventName("events-imported")]
public sealed record EventsImported(DateTimeOffset At, long FirstSequence, long LastSequence);
