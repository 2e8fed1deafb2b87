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
    private const string Issuer = "iss";
    private const string Subject = "sub";
    private const string Acr = "acr";
    private const string Amr = "amr";

    /// <summary>Taken from the signed token alone.</summary>
    public static readonly IReadOnlyList<string> FromToken = [Issuer, Subject, Acr, Amr];

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        if (provider.Acr.Count > 0)
        {
            context.ProtocolMessage.AcrValues = string.Join(' ', provider.Acr);
        }

        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var http = context.HttpContext;
        context.HandleResponse();
        try
        {
            var command = new SignInExternally(PersonOf(context.Principal!), DeviceOf.Of(http, browser: true));
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
        var (issuer, subject) = (principal.FindFirstValue(Issuer), principal.FindFirstValue(Subject));
        var claim = principal.FindFirstValue(provider.Claim);
        if (string.IsNullOrEmpty(issuer) || string.IsNullOrEmpty(subject) || !IsProvenWell(principal))
        {
            return null;
        }

        // Nobody is found by it; whoever is bound already needs no name.
        if (string.IsNullOrWhiteSpace(claim))
        {
            return new ExternalPerson(issuer, subject, null, null);
        }

        if (!provider.ByEmail)
        {
            return new ExternalPerson(issuer, subject, claim, null);
        }

        // An address that anybody may write into their profile proves nothing.
        var verified = string.Equals(
            principal.FindFirstValue(ExternalProvider.EmailVerifiedClaim),
            "true",
            StringComparison.OrdinalIgnoreCase
        );
        return new ExternalPerson(issuer, subject, null, verified ? claim : null);
    }

    private bool IsProvenWell(ClaimsPrincipal principal) =>
        (provider.Acr.Count == 0 || provider.Acr.Contains(principal.FindFirstValue(Acr), StringComparer.Ordinal))
        && (provider.Amr.Count == 0 || principal.FindAll(Amr).Any(used => provider.Amr.Contains(used.Value, StringComparer.Ordinal)));
}
