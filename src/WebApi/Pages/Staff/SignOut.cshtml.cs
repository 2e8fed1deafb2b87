using Ccs.Application.Sessions;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>Ends the session of this browser.</summary>
public sealed class SignOutModel : StaffPage
{
    public IActionResult OnGet() => Go("/staff");

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        await Mediator.Send(new SignOut(StaffAuthentication.TokenOf(Request)), cancellation);
        StaffCookie.Delete(HttpContext);
        Leaving.ClearWhatWasSeen(HttpContext);
        return Go("/staff/sign-in");
    }
}
