using Ccs.Application.Ports;

namespace Ccs.WebApi.Auth;

/// <summary>
/// The session of a member of staff in a browser: the token of <c>POST /api/v1/sessions</c> in a cookie that no script reads and that goes to this
/// host alone. <c>Secure</c> always: browsers take it over plain HTTP from localhost, and from nowhere else.
/// </summary>
public static class StaffCookie
{
    public const string Name = "__Host-ccs-staff";

    /// <summary>The token; empty where there is none.</summary>
    public static string Of(HttpRequest request) => request.Cookies[Name] ?? string.Empty;

    /// <summary>For as long as the session lives.</summary>
    public static void Set(HttpContext http, StaffSession session)
    {
        // As a duration: the clock of the business may be another than the browser's.
        var clock = http.RequestServices.GetRequiredService<TimeProvider>();
        http.Response.Cookies.Append(Name, session.Token, Options(session.ExpiresAt - clock.GetUtcNow()));
    }

    public static void Delete(HttpContext http) => http.Response.Cookies.Delete(Name, Options(null));

    private static CookieOptions Options(TimeSpan? lifetime) => new()
    {
        Secure = true,
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
        MaxAge = lifetime,
    };
}
