using Ccs.Application.Tracking;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Pages.Track;

/// <summary>A way back for who has lost the code: it goes to the contact alone, and this page says the same to everybody.</summary>
[EnableRateLimiting(RateLimits.Tracking)]
public sealed class LostModel : SitePage
{
    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken cancellation) =>
        await Try(() => Mediator.Send(new RecoverComplaintCodes(Contact), cancellation)) ? Go("/track/lost?sent=true") : Page();
}
