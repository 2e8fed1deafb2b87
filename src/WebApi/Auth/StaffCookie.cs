using Ccs.Application.Ports;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Auth;

/// <summary>
/// The session of a member of staff in a browser: the token of <c>POST /api/v1/sessions</c> in a cookie that no script reads and that goes
/// to this host alone. <c>Secure</c> always: browsers take it over plain HTTP from localhost, and from nowhere else.
/// </summary>
public static class StaffCookie
{
    private const string Name = "staff";

    /// <summary>The token; empty where there is none.</summary>
    public static string Of(HttpRequest request) => HostCookie.Read(request.HttpContext, Name) ?? string.Empty;

    /// <summary>For as long as the session lives.</summary>
    public static void Set(HttpContext http, StaffSession session)
    {
        // As a duration: the clock of the business may be another than the browser's.
        var clock = http.RequestServices.GetRequiredService<TimeProvider>();
        DeviceCookie.Keep(http);
        HostCookie.Set(http, Name, session.Token, session.ExpiresAt - clock.GetUtcNow());
    }

    public static void Delete(HttpContext http) => HostCookie.Remove(http, Name);
}
