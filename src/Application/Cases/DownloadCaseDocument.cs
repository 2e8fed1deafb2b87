using Ccs.Application.Pipeline;
using Ccs.Application.Tracking;
using MediatR;

namespace Ccs.Application.Cases;

/// <summary>A file of a case. That it was opened is on record before it is served.</summary>
public sealed record DownloadCaseDocument(Guid ComplaintId, Guid DocumentId) : IRequest<DownloadedDocument>, IAboutComplaint;

internal sealed class DownloadCaseDocumentHandler(CaseReader reader, DocumentOpener opener)
    : IRequestHandler<DownloadCaseDocument, DownloadedDocument>
{
    public async Task<DownloadedDocument> Handle(DownloadCaseDocument query, CancellationToken cancellationToken)
    {
        var (file, _, _) = await reader.Open(query.ComplaintId, "document", query.DocumentId, cancellationToken);
        var document = file.Documents().Select(d => d.Document).FirstOrDefault(d => d.DocumentId == query.DocumentId);
        return await opener.Open(query.ComplaintId, document, cancellationToken);
    }
}
