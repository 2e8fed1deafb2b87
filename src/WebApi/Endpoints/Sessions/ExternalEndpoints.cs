using Ccs.Application.Ports;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Auth.External;
using Ccs.WebApi.Http;
using Microsoft.AspNetCore.Authentication;

namespace Ccs.WebApi.Endpoints.Sessions;

/// <summary>The way to the outside provider, a link on the sign-in page. A page's form could not lead there:
/// its policy keeps forms on this host.</summary>
public static class ExternalEndpoints
{
    public static IEndpointRouteBuilder MapExternalSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/staff/external", Go).RequireRateLimiting(RateLimits.SignIn).ExcludeFromDescription();
        return routes;
    }

    private static IResult Go(string? returnUrl, SignInWays ways) =>
        ways.External is null
            ? Results.NotFound()
            : Results.Challenge(
                new AuthenticationProperties { RedirectUri = StaffPages.LocalOr(returnUrl, StaffPages.LanguageOf(returnUrl)) },
                [ExternalSignIn.SchemeName]
            );
}
