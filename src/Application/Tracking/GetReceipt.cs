using System.Buffers.Text;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Proof;
using Ccs.Domain.Shared;
using MediatR;

namespace Ccs.Application.Tracking;

/// <summary>The receipt of this tracking token's complaint: made again each time, until it is erased.</summary>
public sealed record GetReceipt(Guid ComplaintId) : IRequest<TrackedReceipt>, IAboutComplaint;

internal sealed class GetReceiptHandler(ITrackingViews views, IComplaintStreams streams, IComplaintSeals seals, IReceiptLog log)
    : IRequestHandler<GetReceipt, TrackedReceipt>
{
    public async Task<TrackedReceipt> Handle(GetReceipt query, CancellationToken cancellationToken)
    {
        if (await views.Find(query.ComplaintId, cancellationToken) is not { State.Erased: false })
        {
            throw new NotFoundException("tracking.not-found");
        }

        var words = await log.Read(query.ComplaintId, cancellationToken);
        if (words.Count == 0)
        {
            throw new NotFoundException("receipt.none");
        }

        if (words.Any(one => one.Entry is null))
        {
            return TrackedReceipt.Waiting;
        }

        var seal = await seals.Of(query.ComplaintId, cancellationToken);
        var history = (await streams.History(query.ComplaintId, cancellationToken)).ToDictionary(e => e.Version);
        return new TrackedReceipt(true)
        {
            Proof = new ProofSheet([.. words.Select(one => Proven(one.Entry!))]),
            Opening = new OpeningSheet([.. words.Select((one, at) => Opened(at, one, history[one.Version], seal))]),
        };
    }

    internal static ProvenEntry Proven(LoggedEntry entry) =>
        new(entry.Index, entry.Leaf, entry.Digests, entry.Salt, entry.Commitment, entry.Proof);

    private static OpenedEvent Opened(int at, LoggedWords one, RecordedEvent e, IComplaintSeal seal) =>
        new(
            at,
            EventNames.Of(e.Data.GetType()),
            e.Data.At,
            new OpenedPart(one.Entry!.Event, one.Entry.EventSalt),
            Base64Url.EncodeToString(seal.Opening(one.EventId) ?? throw new NotFoundException("tracking.not-found")),
            [.. CommittedFields.Of(e.Data, seal).Select(field => new OpenedField(field.Name, field.Text))]
        );
}
