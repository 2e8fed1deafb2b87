using Ccs.Application.Complaints;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Track;

/// <summary>The complainant takes the complaint back, for good.</summary>
public sealed class WithdrawModel : TrackedPage
{
    [BindProperty]
    public string? Reason { get; set; }

    protected override string Act => "withdraw";

    public Task<IActionResult> OnPost(CancellationToken cancellation) =>
        Take(new WithdrawComplaint(ComplaintId, Reason), "withdraw", cancellation);
}
