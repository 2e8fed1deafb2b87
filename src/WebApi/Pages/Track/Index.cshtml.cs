using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Pages.Track;

/// <summary>Contact and complaint code open the complaint; the token for what follows goes into a cookie.</summary>
[EnableRateLimiting(RateLimits.Tracking)]
public sealed class IndexModel(TimeProvider clock) : SitePage
{
    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The hour of the page before is over.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Expired { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        try
        {
            if (await Try(() => Open(cancellation), field => field == nameof(OpenTracking.ComplaintCode) ? nameof(Code) : field))
            {
                return Go("/track/complaint");
            }
        }
        catch (NotFoundException)
        {
            ModelState.AddModelError(nameof(Contact), Site["tracking.not-found"]);
        }

        return Page();
    }

    private async Task Open(CancellationToken cancellation)
    {
        var opened = await Mediator.Send(new OpenTracking(Contact, Code, Site.Language), cancellation);
        HostCookie.Set(HttpContext, TrackedPage.Cookie, opened.Token, opened.ExpiresAt - clock.GetUtcNow());
    }
}
