using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Pages.Track;

/// <summary>
/// Contact and complaint code open the complaint; the token for what follows goes into a cookie.
/// Who was writing when the hour was over comes back to it.
/// </summary>
[EnableRateLimiting(RateLimits.Tracking)]
public sealed class IndexModel(TimeProvider clock, ITrackingTokens tokens, KeptForm forms) : SitePage
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
        string? written = null;
        try
        {
            if (
                await Try(
                    async () => written = await Open(cancellation),
                    field => field == nameof(OpenTracking.ComplaintCode) ? nameof(Code) : field
                )
            )
            {
                return written is null ? Go("/track/complaint") : Go(written);
            }
        }
        catch (NotFoundException)
        {
            ModelState.AddModelError(nameof(Contact), Site["tracking.not-found"]);
        }

        return Page();
    }

    /// <returns>The address of a form that was not sent in time; null where there is none.</returns>
    private async Task<string?> Open(CancellationToken cancellation)
    {
        var opened = await Mediator.Send(new OpenTracking(Contact, Code, Site.Language), cancellation);
        HostCookie.Set(HttpContext, TrackedPage.Cookie, opened.Token, opened.ExpiresAt - clock.GetUtcNow());
        return await forms.Where(HttpContext, TrackedPage.AuthorOf((await tokens.Read(opened.Token, cancellation))!.ComplaintId));
    }
}
