using Ccs.Application.Ports;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Application.Audit;

/// <summary>A fact of a complaint, as it is folded, with what stands beside it.</summary>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Type">The stored name.</param>
/// <param name="Actor">Who.</param>
/// <param name="Fact">What.</param>
public sealed record PastEvent(long Version, string Type, string Actor, IComplaintEvent Fact)
{
    /// <summary>Its place among all events.</summary>
    public long Sequence { get; init; }

    /// <summary>Of a member of staff, as of the act; null for others, and for what is older than this record.</summary>
    public string? Role { get; init; }

    /// <summary>Why, sealed; null where none was asked for.</summary>
    public Sealed? Reason { get; init; }

    /// <summary>How a complainant came in.</summary>
    public WayIn? Way { get; init; }

    /// <summary>Which call.</summary>
    public string? CorrelationId { get; init; }
}
