using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using MediatR;

namespace Ccs.Application.Tracking;

/// <summary>A file that the tracking view lists: the complainant's own, or one that staff share.</summary>
public sealed record DownloadTrackedDocument(Guid ComplaintId, Guid DocumentId) : IRequest<DownloadedDocument>, IAboutComplaint;

/// <param name="FileName">As its owner named it.</param>
/// <param name="MediaType">Found from the content.</param>
/// <param name="Content">Clear; the caller disposes it.</param>
public sealed record DownloadedDocument(string FileName, string MediaType, Stream Content);

internal sealed class DownloadTrackedDocumentHandler(ITrackingViews views, DocumentOpener opener)
    : IRequestHandler<DownloadTrackedDocument, DownloadedDocument>
{
    public async Task<DownloadedDocument> Handle(DownloadTrackedDocument query, CancellationToken cancellationToken)
    {
        var view = await views.Find(query.ComplaintId, cancellationToken);
        var document = view?.Documents.Select(d => d.Document).FirstOrDefault(d => d.DocumentId == query.DocumentId);
        return await opener.Open(query.ComplaintId, document, cancellationToken);
    }
}

/// <summary>Opens a stored file, or says that there is none, in one way for all reasons.</summary>
internal sealed class DocumentOpener(IComplaintSeals seals, IUploads uploads)
{
    public async Task<DownloadedDocument> Open(Guid complaintId, Document? document, CancellationToken cancellation)
    {
        if (document is not null)
        {
            var seal = await seals.Of(complaintId, cancellation);
            if (
                seal.Open(Fields.FileName, document.FileName) is { } name
                && await uploads.Open(document, seal, cancellation) is { } content
            )
            {
                return new DownloadedDocument(name, document.MediaType, content);
            }
        }

        throw new NotFoundException("document.not-found");
    }
}
