using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using Ccs.Application.Texts;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>Signing in with a password and a one-time code, a passkey, or an outside provider where one is configured.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(SignInWays ways) : SitePage
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? OneTimeCode { get; set; }

    /// <summary>Where to go on; only addresses of this site are followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary><c>external</c>: the provider's account is nobody's here.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Failed { get; set; }

    public string Target => StaffPages.LocalOr(ReturnUrl, Site.Code);

    public SignInWays Ways { get; } = ways;

    public string ExternalAddress => $"/staff/external?returnUrl={Uri.EscapeDataString(Target)}";

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        StaffSession? session = null;
        try
        {
            await Try(async () =>
                session = await Mediator.Send(
                    new SignIn(UserName, Password, OneTimeCode, DeviceOf.Of(HttpContext, browser: true)),
                    cancellation
                )
            );
        }
        catch (SignInFailedException)
        {
            ModelState.AddModelError(nameof(UserName), Wording.Error("session.failed", Site.Language));
        }
        catch (SlowedException slowed)
        {
            var minutes = Wording.Number((int)Math.Ceiling(slowed.Wait.TotalMinutes), Site.Language);
            ModelState.AddModelError(nameof(UserName), Wording.Error("session.slowed", Site.Language, minutes));
        }

        if (session is null)
        {
            return Page();
        }

        StaffCookie.Set(HttpContext, session);
        return LocalRedirect(Target);
    }
}
