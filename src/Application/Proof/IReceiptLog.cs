using Ccs.Application.Audit;

namespace Ccs.Application.Proof;

/// <summary>Where the words of a complainant stand in the log.</summary>
public interface IReceiptLog
{
    /// <summary>Events of a complaint that commit to words of its complainant, in their order.</summary>
    Task<IReadOnlyList<LoggedWords>> Read(Guid complaintId, CancellationToken cancellation);

    /// <summary>Events of a complaint, whatever is in them, in their order.</summary>
    /// <param name="complaintId">Whose.</param>
    /// <param name="versions">Which.</param>
    /// <param name="checkpoint">From which those of its epoch are proven; null: from the last that was signed.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<IReadOnlyList<LoggedWords>> Steps(
        Guid complaintId,
        IReadOnlyCollection<long> versions,
        LogCheckpoint? checkpoint,
        CancellationToken cancellation
    );
}

/// <param name="Version">Its place in the complaint's stream.</param>
/// <param name="EventId">Of the event.</param>
/// <param name="Entry">Null: no checkpoint that was signed has it yet.</param>
public sealed record LoggedWords(long Version, Guid EventId, LoggedEntry? Entry);

/// <param name="Index">In the log.</param>
/// <param name="Leaf">Its hash, base64.</param>
/// <param name="Digests">Of the first four parts, hex.</param>
/// <param name="Salt">Of the fifth, hex.</param>
/// <param name="Commitment">That the fifth holds, hex; empty: none.</param>
/// <param name="Proof">C2SP tlog-proof.</param>
/// <param name="Event">The first part, which says which event it is.</param>
/// <param name="EventSalt">Of that, hex.</param>
public sealed record LoggedEntry(
    long Index,
    string Leaf,
    IReadOnlyList<string> Digests,
    string Salt,
    string Commitment,
    string Proof,
    string Event,
    string EventSalt
);
