using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Pages.Track;

/// <summary>An act of the complainant with files.</summary>
[FormWithFiles]
[RequestSizeLimit(6 * DocumentLimits.Bytes)]
[EnableRateLimiting(RateLimits.Uploads)]
public abstract class TrackedFilesPage : TrackedPage
{
    /// <summary>The files that are in; see <see cref="SentFile"/>.</summary>
    [BindProperty]
    public IList<string> Uploads { get; set; } = [];

    protected IReadOnlyList<Guid> UploadIds => [.. SentFile.Read(Uploads).Select(file => file.Id)];

    /// <summary>A file that was refused is told first, and the act not taken without it.</summary>
    protected override async Task<IActionResult> Take(IComplainantCommand<Unit> command, string done, CancellationToken cancellation) =>
        ModelState[FormWithFilesAttribute.Files] is { Errors.Count: > 0 } ? Page() : await base.Take(command, done, cancellation);

    protected override string FieldOf(string field) => field == nameof(AddDocuments.UploadIds) ? FormWithFilesAttribute.Files : field;
}
