using Ccs.Application.Ports;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Cases;

/// <summary>A confidential complaint has files that the agency gets copies of; carries its id and nothing else.</summary>
public sealed record CleanDocuments(Guid ComplaintId);

/// <summary>After the commit that verified it or brought more files; copies that are there already are not made again.</summary>
public static class CleanDocumentsReaction
{
    public static Task Handle(CleanDocuments message, DocumentCleaning cleaning, CancellationToken cancellation) =>
        cleaning.Of(message.ComplaintId, cancellation);
}

/// <summary>Makes the copies that are missing.</summary>
public sealed class DocumentCleaning(IComplaintStreams streams, IComplaintSealReader seals, ICleanCopies copies)
{
    public async Task Of(Guid complaintId, CancellationToken cancellation)
    {
        var seal = await seals.Of(complaintId, cancellation);
        foreach (var @event in await streams.History(complaintId, cancellation))
        {
            foreach (var (document, source, _) in CaseFile.DocumentsOf(@event.Data))
            {
                if (source == DocumentSource.Complainant && !seal.IsDestroyed)
                {
                    await copies.Make(document, seal, cancellation);
                }
            }
        }
    }
}
