using Ccs.Application.Pipeline;
using Ccs.Application.Tracking;
using Ccs.Domain.Access;
using Ccs.Domain.Complaints;
using MediatR;

namespace Ccs.Application.Cases;

/// <summary>
/// A file of a case, or its copy for whoever may not see who filed. That it was opened is on record before it is served.
/// </summary>
public sealed record DownloadCaseDocument(Guid ComplaintId, Guid DocumentId) : IRequest<DownloadedDocument>, IAboutComplaint;

internal sealed class DownloadCaseDocumentHandler(CaseReader reader, DocumentOpener opener)
    : IRequestHandler<DownloadCaseDocument, DownloadedDocument>
{
    public async Task<DownloadedDocument> Handle(DownloadCaseDocument query, CancellationToken cancellationToken)
    {
        var (file, seal, actor) = await reader.Open(query.ComplaintId, LookedAt.Document, query.DocumentId, cancellationToken);
        var documents = file.Documents().ToList();
        var (document, shown) = documents.FirstOrDefault(d => d.Document.DocumentId == query.DocumentId);
        if (document is null || CaseReader.SeesIdentity(file.State, actor) || shown.Source != DocumentSource.Complainant)
        {
            return await opener.Open(query.ComplaintId, document, cancellationToken);
        }

        var number = documents.Where(d => d.Shown.Source == DocumentSource.Complainant).ToList().FindIndex(d => d.Document == document) + 1;
        return await opener.OpenCopy(document, number, seal, cancellationToken);
    }
}
