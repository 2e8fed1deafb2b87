using Ccs.Application.Cases;
using Ccs.Application.Ports;

namespace Ccs.Application.Clock;

/// <summary>What makes the sealed parts of a complaint unreadable for ever:
/// the key, the search terms and the kept reply go with the commit.</summary>
internal sealed class Erasure(
    IComplaintStreams streams,
    IComplaintSeals seals,
    ISearchTerms terms,
    IIdempotency idempotency,
    IOutbox outbox
)
{
    public async Task Of(OpenCase @case, CancellationToken cancellation)
    {
        var id = @case.Complaint.Id;
        seals.Destroy(id);
        terms.Remove(id);
        idempotency.Remove(id);

        // Without their key the files are noise already; that they also go from the disk can wait for the commit.
        var files = (await streams.History(id, cancellation))
            .SelectMany(e => CaseFile.DocumentsOf(e.Data))
            .Select(d => d.Document.DocumentId)
            .ToList();
        if (files.Count > 0)
        {
            outbox.Publish(new RemoveDocuments(id, files));
        }
    }
}

/// <summary>The files of an erased complaint go from the store.</summary>
public sealed record RemoveDocuments(Guid ComplaintId, IReadOnlyList<Guid> DocumentIds);

/// <summary>Runs after the commit of an erasure; removing twice is harmless.</summary>
public static class RemoveDocumentsReaction
{
    public static Task Handle(RemoveDocuments message, IUploads uploads, CancellationToken cancellation) =>
        uploads.Remove(message.DocumentIds, cancellation);
}
