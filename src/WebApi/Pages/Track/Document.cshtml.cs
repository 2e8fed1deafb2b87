using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.WebApi.Http;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Track;

/// <summary>A file that came with the answer, to keep.</summary>
public sealed class DocumentModel : TrackedPage
{
    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancellation)
    {
        try
        {
            var document = await Mediator.Send(new DownloadTrackedDocument(ComplaintId, id), cancellation);
            return new SafeDownload(document.Content, document.FileName, document.MediaType);
        }
        catch (Exception none) when (none is NotFoundException or DocumentHeldException)
        {
            return NotFound();
        }
    }
}
