using Ccs.Application.Complaints;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Track;

/// <summary>The complainant does not accept the answer; the level above looks at it.</summary>
public sealed class ReopenModel : TrackedPage
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Comes from a rating that was no good one.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Rated { get; set; }

    protected override string Act => "reopen";

    public Task<IActionResult> OnPost(CancellationToken cancellation) =>
        Take(new ReopenComplaint(ComplaintId, Reason), "reopen", cancellation);
}
