using Ccs.Application.Ports;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Ccs.WebApi.Auth.External;

/// <summary>
/// Signing in with an outside OpenID Connect provider: the code flow with PKCE, its answer in the query, so that no form of another site is
/// ever posted here. Nothing of the provider's is kept but the session that it leads to.
/// </summary>
internal static class ExternalSignIn
{
    public const string SchemeName = "External";
    public const string CallbackPath = "/staff/external/callback";

    public static AuthenticationBuilder AddExternalSignIn(this AuthenticationBuilder authentication, WebApplicationBuilder app)
    {
        var provider = ExternalProvider.From(app.Configuration);
        authentication.Services.AddSingleton(new SignInWays(ExternalProvider.AllowsPasswords(app.Configuration), provider?.Name));
        return provider is null
            ? authentication
            : authentication.AddOpenIdConnect(SchemeName, options => Configure(options, provider, app.Environment.IsDevelopment()));
    }

    private static void Configure(OpenIdConnectOptions options, ExternalProvider provider, bool development)
    {
        options.Authority = provider.Authority;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.CallbackPath = CallbackPath;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;

        // A provider of one's own machine, for trying it out and for tests, has no certificate.
        options.RequireHttpsMetadata = !development;

        // Many providers give claims about a person there and not in the token.
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapUniqueJsonKey(provider.Claim, provider.Claim);
        options.ClaimActions.MapUniqueJsonKey(ExternalProvider.EmailVerifiedClaim, ExternalProvider.EmailVerifiedClaim);

        // What the token says of itself and of the way in which the person proved who they are; the framework would leave it out.
        foreach (var claim in ExternalTicket.FromToken)
        {
            options.ClaimActions.Remove(claim);
        }

        if (provider.ByEmail)
        {
            options.Scope.Add(ExternalProvider.EmailClaim);
        }

        Harden(options.CorrelationCookie, "correlation.");
        Harden(options.NonceCookie, "nonce.");
        options.Events = new ExternalTicket(provider);
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = HostCookie.Prefix + name;
        cookie.Path = "/";
        cookie.SecurePolicy = CookieSecurePolicy.Always;

        // Lax goes along when the provider sends the browser back.
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
    }
}
