using Ccs.Application.Tracking.Export;
using Ccs.WebApi.Endpoints.Tracking.Export;
using Ccs.WebApi.Http;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Pages.Track;

/// <summary>All that is held about the complainant, to take away: first a code to the contact, then the file.</summary>
[EnableRateLimiting(RateLimits.Verification)]
public sealed class ExportModel : TrackedPage
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>A code was asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    public async Task<IActionResult> OnPostCode(CancellationToken cancellation) =>
        await Try(() => Mediator.Send(new SendExportCode(ComplaintId), cancellation)) ? Go("/track/export?sent=true") : Page();

    public async Task<IActionResult> OnPostArchive(CancellationToken cancellation)
    {
        Sent = true;
        if (string.IsNullOrWhiteSpace(Code))
        {
            Show([Fault("field.required")]);
            return Page();
        }

        var export = HttpContext.RequestServices.GetRequiredService<OwnDataExport>();
        OwnDataArchive? archive = null;
        if (!await Try(async () => archive = await export.Begin(ComplaintId, Code, Site.Language, cancellation)))
        {
            return Page();
        }

        if (archive is null)
        {
            Show([Fault("verification.failed")]);
            return Page();
        }

        return archive;
    }

    private static ValidationFailure Fault(string code) => new(nameof(Code), code) { ErrorCode = code };
}
