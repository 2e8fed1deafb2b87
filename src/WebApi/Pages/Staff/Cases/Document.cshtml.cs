using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.WebApi.Http;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>A file of a case: looked at in a frame where nothing of it can run, or saved.</summary>
public sealed class DocumentModel : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid DocumentId { get; set; }

    public CaseDocument Document { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (!await Load(cancellation) || Case.Documents.FirstOrDefault(document => document.DocumentId == DocumentId) is not { } found)
        {
            return NotFound();
        }

        Document = found;
        if (found.Scan is FileScanState.Waiting or FileScanState.Infected || found.Copy == DocumentCopy.Impossible)
        {
            return Go($"{CasePath}#documents");
        }

        return SafePreview.CanShow(found.MediaType) ? Page() : Go($"{CasePath}/documents/{DocumentId}?handler=File");
    }

    public async Task<IActionResult> OnGetFile(CancellationToken cancellation) =>
        await Open(cancellation) is { } file ? new SafeDownload(file.Content, file.FileName, file.MediaType) : NotFound();

    public async Task<IActionResult> OnGetInline(CancellationToken cancellation) =>
        await Open(cancellation) is { } file
            ? SafePreview.CanShow(file.MediaType)
                ? new SafePreview(file.Content, file.MediaType)
                : new SafeDownload(file.Content, file.FileName, file.MediaType)
            : NotFound();

    private async Task<DownloadedDocument?> Open(CancellationToken cancellation)
    {
        try
        {
            return await Mediator.Send(new DownloadCaseDocument(Id, DocumentId), cancellation);
        }
        catch (Exception none) when (none is NotFoundException or DocumentHeldException)
        {
            // The page of the case says what holds it.
            return null;
        }
    }
}
