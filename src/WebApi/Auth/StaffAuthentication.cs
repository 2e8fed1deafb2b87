using System.Security.Claims;
using System.Text.Encodings.Web;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.WebApi.Site.Forms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Ccs.WebApi.Auth;

/// <summary>A member of staff: <c>Authorization: Bearer ccs_s_…</c> from <c>POST /api/v1/sessions</c>,
/// or the same token in <see cref="StaffCookie"/>.</summary>
internal sealed class StaffAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IStaffSessions sessions
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Staff";
    public const string AgencyClaim = "agency";
    public const string SessionClaim = "session";
    public const string MustEnrolClaim = "must-enrol";
    public const string MustChangePasswordClaim = "must-change-password";

    /// <summary>The token of the call, the header's before the cookie's; empty where there is none.</summary>
    public static string TokenOf(HttpRequest request) => BearerToken.Of(request) ?? StaffCookie.Of(request);

    /// <summary>Signed in by what a browser sends unasked.</summary>
    public static bool IsByCookie(HttpContext http) => http.User.Identity?.IsAuthenticated == true && BearerToken.Of(http.Request) is null;

    /// <summary>The claim of the step that the session is good for alone; null where it is good for everything.</summary>
    public static string? StepOf(ClaimsPrincipal user) =>
        user.HasClaim(MustChangePasswordClaim, "true") ? MustChangePasswordClaim
        : user.HasClaim(MustEnrolClaim, "true") ? MustEnrolClaim
        : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = TokenOf(Request);
        if (token.Length == 0 || await sessions.Authenticate(token, Context.RequestAborted) is not { } signedIn)
        {
            return AuthenticateResult.NoResult();
        }

        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, signedIn.Staff.Id.ToString()),
            new(ClaimTypes.Role, Kebab.Of(signedIn.Staff.Role)),
            new(SessionClaim, signedIn.SessionId.ToString()),
            new(MustEnrolClaim, signedIn.MustEnrol ? "true" : "false"),
            new(MustChangePasswordClaim, signedIn.MustChangePassword ? "true" : "false"),
        ];
        if (signedIn.Staff.AgencyId is { } agency)
        {
            claims.Add(new Claim(AgencyClaim, agency));
        }

        var identity = new ClaimsIdentity(claims, SchemeName, ClaimTypes.NameIdentifier, ClaimTypes.Role);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    /// <summary>A person is sent to the sign-in page, and what they had typed is kept for them; a program is told 401.</summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!StaffPages.IsPage(Request.Path))
        {
            await base.HandleChallengeAsync(properties);
            return;
        }

        if (HttpMethods.IsPost(Request.Method))
        {
            await Context.RequestServices.GetRequiredService<KeptForm>().Keep(Context);

            // Back to the form itself, not to what its button asked for.
            Request.QueryString = QueryString.Create(Request.Query.Where(value => value.Key != "handler"));
        }

        await SendTo(StaffPages.SignIn(Request));
    }

    /// <summary>A session that is good for one step only is sent to that step.</summary>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        StepOf(Context.User) switch
        {
            MustChangePasswordClaim when StaffPages.IsPage(Request.Path) => SendTo(StaffPages.NewPassword(Request)),
            MustEnrolClaim when StaffPages.IsPage(Request.Path) => SendTo(StaffPages.OneTimeCode(Request)),
            _ => base.HandleForbiddenAsync(properties),
        };

    private Task SendTo(string page)
    {
        Response.Redirect(page);
        return Task.CompletedTask;
    }
}
