using Ccs.Application.Sessions;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>Sets up the app that shows one-time codes: a picture to scan, the first code, and then the recovery codes, once.</summary>
[Authorize(AuthPolicies.AnySession)]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class OneTimeCodeModel : SitePage
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Comes back with the form, so that a wrong code does not ask for another picture.</summary>
    [BindProperty]
    public string? Secret { get; set; }

    [BindProperty]
    public string? Uri { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Null until the app is set up.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public string Target => StaffPages.LocalOr(ReturnUrl, Site.Code);

    /// <summary>The same as <see cref="Uri"/>, for the camera.</summary>
    public string Picture => QrPicture.Of(Uri ?? string.Empty);

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        // Another app beside one that counts already needs that one's code: the account page asks for it.
        if (!User.HasClaim(StaffAuthentication.MustEnrolClaim, "true"))
        {
            return Go("/staff/account");
        }

        var enrolment = await Mediator.Send(new BeginEnrolment(), cancellation);
        (Secret, Uri) = (enrolment.Secret, enrolment.Uri);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        await Try(async () => RecoveryCodes = await Mediator.Send(new ConfirmEnrolment(Code), cancellation), _ => nameof(Code));
        return Page();
    }
}
