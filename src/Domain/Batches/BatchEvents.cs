using Ccs.Domain.Shared;

namespace Ccs.Domain.Batches;

/// <summary>A fact about a batch: complaints about one thing that are answered together. What happens to each of them is an event of its
/// own case; here is who put them together, and who acted on all.</summary>
public interface IBatchEvent
{
    DateTimeOffset At { get; }
}

/// <summary>Somebody put complaints together.</summary>
/// <param name="At">When.</param>
/// <param name="BatchId">The stream.</param>
/// <param name="MadeBy">The account's id.</param>
/// <param name="Title">Sealed under the batch's own key: a name may be in it.</param>
/// <param name="Members">Complaints that its maker saw.</param>
[EventName("batch-made")]
public sealed record BatchMade(DateTimeOffset At, Guid BatchId, string MadeBy, Sealed Title, IReadOnlyList<Guid> Members) : IBatchEvent;

/// <summary>Others came in, or some went out.</summary>
[EventName("batch-members-changed")]
public sealed record BatchMembersChanged(DateTimeOffset At, IReadOnlyList<Guid> Added, IReadOnlyList<Guid> Removed) : IBatchEvent;

/// <summary>Somebody acts on all that they see of it; each case is acted on after this, by itself.</summary>
/// <param name="At">When.</param>
/// <param name="ActId">Which act.</param>
/// <param name="Kind">What is done.</param>
/// <param name="StaffId">Who does it.</param>
/// <param name="Content">The words, sealed under the batch's key.</param>
/// <param name="Cases">How many it was to be done to.</param>
[EventName("batch-act-begun")]
public sealed record BatchActBegun(DateTimeOffset At, Guid ActId, BatchActKind Kind, string StaffId, Sealed Content, int Cases)
    : IBatchEvent;

public enum BatchActKind
{
    InterimReply,
    Answer,
}
