using Ccs.Application.Sessions;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>A password of one's own; asked for before anything else where somebody else has set it.</summary>
[Authorize(AuthPolicies.AnySession)]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class NewPasswordModel : SitePage
{
    [BindProperty]
    public string? CurrentPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool Forced => User.HasClaim(StaffAuthentication.MustChangePasswordClaim, "true");

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        var forced = Forced;
        return !await Try(() => Mediator.Send(new ChangePassword(CurrentPassword, NewPassword), cancellation)) ? Page()
            : forced ? LocalRedirect(StaffPages.LocalOr(ReturnUrl, Site.Code))
            : Go("/staff/account?done=password");
    }
}
