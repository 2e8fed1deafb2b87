using System.Security.Claims;
using System.Text.Encodings.Web;
using Ccs.Application.Ports;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Ccs.WebApi.Auth;

/// <summary>The complainant of one complaint: <c>Authorization: Bearer ccs_t_…</c> from <c>POST /api/v1/tracking</c>.</summary>
internal sealed class TrackingAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ITrackingTokens tokens
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Tracking";
    public const string Policy = "complainant";
    public const string SessionClaim = "tracking-session";
    private const string ComplaintClaim = "complaint";

    /// <summary>The complaint of the caller; only behind <see cref="Policy"/>.</summary>
    public static Guid ComplaintOf(ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ComplaintClaim)!);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (BearerToken.Of(Request) is not { } token || await tokens.Read(token, Context.RequestAborted) is not { } session)
        {
            return AuthenticateResult.NoResult();
        }

        var identity = new ClaimsIdentity(
            [new Claim(ComplaintClaim, session.ComplaintId.ToString()), new Claim(SessionClaim, session.Session)],
            SchemeName
        );
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}
