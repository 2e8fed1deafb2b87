using Ccs.Application.Complaints;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Track;

/// <summary>The complainant hands in more files.</summary>
public sealed class DocumentsModel : TrackedFilesPage
{
    protected override string Act => "add-document";

    public Task<IActionResult> OnPost(CancellationToken cancellation) =>
        Take(new AddDocuments(ComplaintId, UploadIds), "documents", cancellation);
}
