using System.Security.Claims;
using System.Text.Encodings.Web;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Ccs.WebApi.Auth;

/// <summary>A member of staff: <c>Authorization: Bearer ccs_s_…</c> from <c>POST /api/v1/sessions</c>.</summary>
internal sealed class StaffAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IStaffAccounts accounts) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Staff";
    public const string AgencyClaim = "agency";
    public const string MustEnrolClaim = "must-enrol";
    private const string Bearer = "Bearer ";

    /// <summary>The token of the call; empty where there is none.</summary>
    public static string TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : string.Empty;
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = TokenOf(Request);
        if (token.Length == 0 || await accounts.Authenticate(token, Context.RequestAborted) is not { } signedIn)
        {
            return AuthenticateResult.NoResult();
        }

        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, signedIn.Staff.Id.ToString()),
            new(ClaimTypes.Role, Kebab.Of(signedIn.Staff.Role)),
            new(MustEnrolClaim, signedIn.MustEnrol ? "true" : "false"),
        ];
        if (signedIn.Staff.AgencyId is { } agency)
        {
            claims.Add(new Claim(AgencyClaim, agency));
        }

        var identity = new ClaimsIdentity(claims, SchemeName, ClaimTypes.NameIdentifier, ClaimTypes.Role);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}
