using Ccs.Domain.Access;

namespace Ccs.Application.Access;

/// <summary>Looks, found without a scan of the events.</summary>
public interface ILookRecords
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<LookRecord>> Read(LookFilter filter, CancellationToken cancellation);
}

/// <summary>Which looks. Everything that is given must hold.</summary>
public sealed record LookFilter
{
    /// <summary>At this complaint.</summary>
    public Guid? ComplaintId { get; init; }

    /// <summary>Lists that it stood in count too; false: looks at itself alone.</summary>
    public bool WithLists { get; init; } = true;

    /// <summary>By this account.</summary>
    public string? StaffId { get; init; }

    /// <summary>At this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this instant.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Of these only what comes after this place.</summary>
    public LookPlace? After { get; init; }

    public required int Take { get; init; }
}

/// <param name="At">When.</param>
/// <param name="StaffId">Who.</param>
/// <param name="What">One of <see cref="LookedAt"/>, or <see cref="List"/>.</param>
public sealed record LookRecord(DateTimeOffset At, string StaffId, string What)
{
    /// <summary>No single case.</summary>
    public const string List = "list";

    /// <summary>Of its stream.</summary>
    public Guid Id { get; init; }

    /// <summary>Null of a list.</summary>
    public Guid? ComplaintId { get; init; }

    public Guid? DocumentId { get; init; }

    /// <summary>As it is told; null where it is older than this record.</summary>
    public string? Office { get; init; }

    /// <summary>Of the account itself; null likewise.</summary>
    public string? AgencyId { get; init; }

    public LookPurpose? Purpose { get; init; }

    /// <summary>Sealed.</summary>
    public string? Reason { get; init; }

    /// <summary>Of a list.</summary>
    public IReadOnlyList<ListedBy> Filter { get; init; } = [];

    /// <summary>What was searched for, sealed.</summary>
    public string? Words { get; init; }

    /// <summary>Of a list: the complaints.</summary>
    public IReadOnlyList<Guid> Shown { get; init; } = [];

    /// <summary>Which call.</summary>
    public string? CorrelationId { get; init; }
}
