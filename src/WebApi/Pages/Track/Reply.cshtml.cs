using Ccs.Application.Complaints;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Track;

/// <summary>The complainant answers the agency's question.</summary>
public sealed class ReplyModel : TrackedFilesPage
{
    [BindProperty]
    public string? Text { get; set; }

    protected override string Act => "provide-information";

    public Task<IActionResult> OnPost(CancellationToken cancellation) =>
        Take(new ProvideInformation(ComplaintId, Text, UploadIds), "reply", cancellation);
}
