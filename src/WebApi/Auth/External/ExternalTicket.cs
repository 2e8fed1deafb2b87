using System.Security.Claims;
using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Ccs.WebApi.Auth.External;

/// <summary>When the browser comes back from the provider: a session of ours, or the sign-in page again, which does not say why.</summary>
internal sealed class ExternalTicket(ExternalProvider provider) : OpenIdConnectEvents
{
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var http = context.HttpContext;
        context.HandleResponse();
        try
        {
            var command = new SignInExternally(PersonOf(context.Principal!), DeviceOf.Of(http.Request));
            StaffCookie.Set(http, await http.RequestServices.GetRequiredService<IMediator>().Send(command, http.RequestAborted));
            http.Response.Redirect(Local(context.ReturnUri));
        }
        catch (SignInFailedException)
        {
            http.Response.Redirect(StaffPages.SignInFailed(Local(context.ReturnUri)));
        }
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        Log(context.HttpContext, context.Failure);
        context.Response.Redirect(StaffPages.SignInFailed(Local(context.Properties?.RedirectUri)));
        return Task.CompletedTask;
    }

    private static void Log(HttpContext http, Exception? failure) =>
        http
            .RequestServices.GetRequiredService<ILogger<ExternalTicket>>()
            .LogWarning(
                "The outside sign-in failed: {Exception} ({Inner})",
                failure?.GetType().FullName,
                failure?.InnerException?.GetType().FullName
            );

    /// <summary>What came back sealed, if it did.</summary>
    private static string Local(string? returnUrl) => StaffPages.LocalOr(returnUrl, StaffPages.LanguageOf(returnUrl));

    private ExternalPerson? PersonOf(ClaimsPrincipal principal)
    {
        var claim = principal.FindFirstValue(provider.Claim);
        if (string.IsNullOrWhiteSpace(claim))
        {
            return null;
        }

        if (!provider.ByEmail)
        {
            return new ExternalPerson(claim, null);
        }

        // An address that anybody may write into their profile proves nothing.
        var verified = string.Equals(
            principal.FindFirstValue(ExternalProvider.EmailVerifiedClaim),
            "true",
            StringComparison.OrdinalIgnoreCase
        );
        return verified ? new ExternalPerson(null, claim) : null;
    }
}
