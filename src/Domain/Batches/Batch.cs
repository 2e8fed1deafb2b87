using System.Collections.Immutable;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Batches;

/// <summary>Complaints about one thing: the fold of its events.</summary>
public sealed record Batch
{
    public Guid Id { get; init; }

    /// <summary>Of the stream.</summary>
    public long Version { get; init; }

    public required string MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public Sealed Title { get; init; }

    public ImmutableSortedSet<Guid> Members { get; init; } = [];

    /// <summary>The last one; null where nobody has acted yet.</summary>
    public BatchActBegun? Act { get; init; }

    public static Batch? Evolve(Batch? batch, IBatchEvent @event) =>
        @event switch
        {
            BatchMade e => new Batch
            {
                Id = e.BatchId,
                Version = 1,
                MadeBy = e.MadeBy,
                MadeAt = e.At,
                Title = e.Title,
                Members = [.. e.Members],
            },
            _ when batch is null => null,
            BatchMembersChanged e => batch.After() with { Members = batch.Members.Except(e.Removed).Union(e.Added) },
            BatchActBegun e => batch.After() with { Act = e },
            _ => batch.After(),
        };

    private Batch After() => this with { Version = Version + 1 };
}
