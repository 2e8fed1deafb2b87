using System.Text.Json;
using Ccs.Application.Access;
using Ccs.Application.Clock;
using Ccs.Application.Ports;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Audit;

/// <summary>
/// Every event of a complaint, as it stands in the store: what auditors read. Sealed values stay sealed, but for the reason of an erasure,
/// which no key of the complaint's ever opens.
/// </summary>
/// <param name="NumberOrId">Case number, or id.</param>
public sealed record GetComplaintHistory(string? NumberOrId) : IRequest<IReadOnlyList<AuditedEvent>>;

/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Type">The stored name, such as <c>complaint-assigned</c>.</param>
/// <param name="At">UTC.</param>
/// <param name="Actor">Who: <c>staff:{id}</c>, <c>system:{job}</c> or <c>complainant</c>.</param>
/// <param name="Reason">Why, sealed under the complaint's key; of an erasure that was asked for, in clear. Null where none was asked
/// for.</param>
/// <param name="Data">The event as it is stored; sealed values are their tokens, and the complaint code of old events is left out.</param>
/// <param name="CorrelationId">Which call.</param>
/// <param name="Way">How a complainant came in; null for others, and for events that are older than this record.</param>
/// <param name="Sequence">Its place among all events; what a proof of it is asked for by.</param>
public sealed record AuditedEvent(
    long Version,
    string Type,
    DateTimeOffset At,
    string Actor,
    string? Reason,
    JsonElement Data,
    string? CorrelationId,
    WayIn? Way,
    long Sequence
)
{
    /// <summary>Of the log that it stands in; null: not logged yet.</summary>
    public int? Epoch { get; init; }

    /// <summary>Of its leaf, from 0; null likewise.</summary>
    public long? LeafIndex { get; init; }

    /// <summary>Of a member of staff, as of the act; null for others, and for events that are older than this record.</summary>
    public string? Role { get; init; }
}

internal sealed class GetComplaintHistoryValidator : AbstractValidator<GetComplaintHistory>
{
    public GetComplaintHistoryValidator() => RuleFor(x => x.NumberOrId).NumberOrId();
}

internal sealed class GetComplaintHistoryHandler(
    ICurrentActor current,
    AuditedComplaints complaints,
    IAuditTrail trail,
    Looks looks,
    ErasureReasons erasures,
    ILogProofs proofs
) : IRequestHandler<GetComplaintHistory, IReadOnlyList<AuditedEvent>>
{
    public async Task<IReadOnlyList<AuditedEvent>> Handle(GetComplaintHistory query, CancellationToken cancellationToken)
    {
        current.RequireAuditor();
        var (known, events) = await complaints.Past(query.NumberOrId!, cancellationToken);
        await looks.AtHistory(known, cancellationToken);
        var places = await proofs.Places([.. events.Select(e => e.Sequence)], cancellationToken);
        return [.. events.Select(e => Audited(e, known, places.GetValueOrDefault(e.Sequence)))];
    }

    private AuditedEvent Audited(PastEvent e, Guid complaintId, LeafPlace? place) =>
        new(
            e.Version,
            e.Type,
            e.Fact.At,
            e.Actor,
            ErasureReasons.Concern(e.Fact) ? erasures.Open(complaintId, e.Reason) : e.Reason?.Token,
            trail.DataOf(e.Fact),
            e.CorrelationId,
            e.Way,
            e.Sequence
        )
        {
            Epoch = place?.Epoch,
            LeafIndex = place?.Index,
            Role = e.Role,
        };
}
