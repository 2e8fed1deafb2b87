using Ccs.Application.Cases;
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
internal sealed class DocumentOpener(IComplaintSeals seals, IUploads uploads, IFileScans scans, ICleanCopies copies)
{
    /// <exception cref="NotFoundException">There is none, for whatever reason.</exception>
    /// <exception cref="DocumentHeldException">There is one, for nobody.</exception>
    public async Task<DownloadedDocument> Open(Guid complaintId, Document? document, CancellationToken cancellation)
    {
        if (document is not null)
        {
            await RequireHarmless(document.DocumentId, cancellation);
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

    /// <summary>The copy without traces of who filed, under a number; made now where it is not there yet.</summary>
    /// <exception cref="NotFoundException">The file or its key is gone.</exception>
    /// <exception cref="DocumentHeldException">There is one, for nobody; or none could be made.</exception>
    public async Task<DownloadedDocument> OpenCopy(Document document, int number, IComplaintSeal seal, CancellationToken cancellation)
    {
        await RequireHarmless(document.DocumentId, cancellation);
        if (!seal.IsDestroyed)
        {
            var copy = await copies.Make(document, seal, cancellation);
            if (copy.Impossible)
            {
                throw new DocumentHeldException("document.tells-who");
            }

            if (await copies.Open(copy, seal, cancellation) is { } content)
            {
                return new DownloadedDocument(NeutralDocuments.NameOf(number, copy.Ending), copy.MediaType!, content);
            }
        }

        throw new NotFoundException("document.not-found");
    }

    private async Task RequireHarmless(Guid id, CancellationToken cancellation)
    {
        var scan = (await scans.Of([id], cancellation)).GetValueOrDefault(id);
        if (scan is FileScanState.Waiting or FileScanState.Infected)
        {
            throw new DocumentHeldException(scan == FileScanState.Waiting ? "document.being-checked" : "document.harmful");
        }
    }
}
