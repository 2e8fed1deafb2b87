namespace Ccs.Application.Audit;

/// <summary>Every event of every stream, by what stands beside its data; each question has its index.</summary>
public interface IEventRecords
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<EventRecord>> Read(EventFilter filter, CancellationToken cancellation);
}

/// <summary>Which events. Everything that is given must hold.</summary>
public sealed record EventFilter
{
    /// <summary>As it stands in the metadata.</summary>
    public string? Actor { get; init; }

    /// <summary>That the data names, or as which somebody looked. It has no index, so the days bound it.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Stored name.</summary>
    public string? Type { get; init; }

    /// <summary>Written at this instant or later; with <see cref="Before"/>.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Written before this instant.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Of this call.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Only those with a smaller sequence.</summary>
    public long? After { get; init; }

    public required int Take { get; init; }
}

/// <param name="Item">What is told of it.</param>
/// <param name="ComplaintId">Which case it tells of; null: none.</param>
public sealed record EventRecord(EventItem Item, Guid? ComplaintId);

/// <param name="Sequence">Its place among all events.</param>
/// <param name="LeafIndex">Its place in the log; null: not logged yet.</param>
/// <param name="Epoch">Of the log; null likewise.</param>
/// <param name="Stream">It stands in.</param>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Type">The stored name.</param>
/// <param name="At">When it was written, UTC; the same as in its leaf.</param>
/// <param name="Actor">Who; null: the store itself.</param>
/// <param name="CorrelationId">Which call.</param>
public sealed record EventItem(
    long Sequence,
    long? LeafIndex,
    int? Epoch,
    Guid Stream,
    long Version,
    string Type,
    DateTimeOffset At,
    string? Actor,
    string? CorrelationId
)
{
    /// <summary>Which case it tells of; null: none.</summary>
    public Guid? ComplaintId { get; init; }

    /// <summary>Of that case; null before it is verified.</summary>
    public string? CaseNumber { get; init; }
}

/// <param name="Items">Newest first.</param>
/// <param name="Next">Where the next part starts; null at the end.</param>
public sealed record EventPage(IReadOnlyList<EventItem> Items, string? Next);
