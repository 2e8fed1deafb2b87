namespace Ccs.Application.Audit;

/// <summary>
/// The log of all events, as auditors ask it: of every leaf that was promised, also before it is published.
/// </summary>
public interface ILogProofs
{
    /// <summary>Null: there is no such event.</summary>
    /// <param name="sequence">Of the event.</param>
    /// <param name="cancellation">Of the call.</param>
    Task<LoggedPlace?> Find(long sequence, CancellationToken cancellation);

    /// <summary>By sequence, where events stand in the log; those that have no leaf yet are missing.</summary>
    /// <param name="sequences">Of the events.</param>
    /// <param name="cancellation">Of the call.</param>
    Task<IReadOnlyDictionary<long, LeafPlace>> Places(IReadOnlyCollection<long> sequences, CancellationToken cancellation);

    /// <summary>A checkpoint that is kept: any that was published, or the last one that was signed. Null: there is none.</summary>
    /// <param name="epoch">Null: the current one.</param>
    /// <param name="size">Null: the last one that was signed.</param>
    /// <param name="cancellation">Of the call.</param>
    Task<LogCheckpoint?> Checkpoint(int? epoch, long? size, CancellationToken cancellation);

    /// <summary>That a leaf stands in the log of that size.</summary>
    /// <param name="checkpoint">Promises it.</param>
    /// <param name="leaf">Below its size.</param>
    /// <param name="cancellation">Of the call.</param>
    Task<InclusionProof> Inclusion(LogCheckpoint checkpoint, long leaf, CancellationToken cancellation);

    /// <summary>The same of several leaves, in their order: what they have in common is read once.</summary>
    /// <param name="checkpoint">Promises them.</param>
    /// <param name="leaves">Each below its size.</param>
    /// <param name="cancellation">Of the call.</param>
    Task<IReadOnlyList<InclusionProof>> Inclusions(LogCheckpoint checkpoint, IReadOnlyList<long> leaves, CancellationToken cancellation);

    /// <summary>That the log of that size begins with the one of a smaller size.</summary>
    /// <param name="checkpoint">Promises the larger one.</param>
    /// <param name="from">Not above its size.</param>
    /// <param name="cancellation">Of the call.</param>
    Task<ConsistencyProof> Consistency(LogCheckpoint checkpoint, long from, CancellationToken cancellation);
}

/// <param name="Place">Null: it has no leaf yet.</param>
/// <param name="ComplaintId">Which case it tells of; null: none.</param>
public sealed record LoggedPlace(LeafPlace? Place, Guid? ComplaintId);

/// <param name="Epoch">Of the log.</param>
/// <param name="Index">Of the leaf, from 0.</param>
public sealed record LeafPlace(int Epoch, long Index);

/// <param name="Epoch">Of the log.</param>
/// <param name="Size">Leaves.</param>
/// <param name="RootHash">Over them, base64.</param>
/// <param name="Note">Signed.</param>
public sealed record LogCheckpoint(int Epoch, long Size, string RootHash, string Note);
