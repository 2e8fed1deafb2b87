namespace Ccs.Application.Audit;

/// <summary>What is left to prove of an erasure: its event in the log, and what became of the key around the destroyed key.</summary>
public interface IErasureTraces
{
    /// <param name="complaintId">That was erased.</param>
    /// <param name="filedAt">When it was filed: the key of that day wrapped it until it was verified.</param>
    /// <param name="cancellation">Of the call.</param>
    Task<ErasureTraces> Of(Guid complaintId, DateTimeOffset filedAt, CancellationToken cancellation);
}

/// <param name="Erasure">The event; null: no checkpoint that was signed has it yet.</param>
/// <param name="Key">Name of the key that wrapped the complaint's last; null: it was erased before that was noted.</param>
/// <param name="Destruction">The event that says that this key is destroyed; null: it isn't yet, or no checkpoint has it.</param>
/// <param name="DestroyedAt">When, by that event.</param>
/// <param name="KeysLeft">Keys that may open an older copy, and are there: none of them may be.</param>
public sealed record ErasureTraces(
    ProvenEvent? Erasure,
    string? Key,
    ProvenEvent? Destruction,
    DateTimeOffset? DestroyedAt,
    IReadOnlyList<string> KeysLeft
);

/// <summary>An event of the log, with the parts of its leaf opened that tell of nobody (<c>docs/evidence-format.md</c>).</summary>
/// <param name="Type">Stored name.</param>
/// <param name="LeafIndex">From 0.</param>
/// <param name="Digests">Of all five parts, hex.</param>
/// <param name="Opened">Which event it is, and the digests of what it says.</param>
/// <param name="Data">What it says: canonical text.</param>
/// <param name="Proof">C2SP tlog-proof, with the signed checkpoint.</param>
public sealed record ProvenEvent(
    string Type,
    long LeafIndex,
    IReadOnlyList<string> Digests,
    IReadOnlyList<ProvenPart> Opened,
    string Data,
    string Proof
);

/// <param name="Part">1 to 5.</param>
/// <param name="Text">As it is hashed.</param>
/// <param name="Salt">Before it; hex.</param>
public sealed record ProvenPart(int Part, string Text, string Salt);
