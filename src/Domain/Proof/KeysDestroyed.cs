using Ccs.Domain.Shared;

namespace Ccs.Domain.Proof;

/// <summary>
/// Keys that wrapped the keys of complaints are destroyed, and with them every copy of what was erased. Recorded right before it is done,
/// so that a night that ends in between records it again, and none goes unrecorded.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Keys">Their names, such as <c>bucket:7f.3</c>; never a key.</param>
[EventName("keys-destroyed")]
public sealed record KeysDestroyed(DateTimeOffset At, IReadOnlyList<string> Keys)
{
    /// <summary>The stream that tells of keys; the same in every installation.</summary>
    public static Guid StreamId { get; } = new("0197a000-0000-7000-8000-6b6579730001");
}
