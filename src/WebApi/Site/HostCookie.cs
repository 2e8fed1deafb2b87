namespace Ccs.WebApi.Site;

/// <summary>
/// Cookies of the site: <c>__Host-</c>, so of this host alone and the whole of it; never for scripts. Secure also on http://localhost,
/// where browsers accept it.
/// </summary>
public static class HostCookie
{
    public const string Prefix = "__Host-ccs-";

    public static string? Read(HttpContext http, string name) => http.Request.Cookies[Prefix + name];

    /// <param name="http">The call.</param>
    /// <param name="name">Without the prefix.</param>
    /// <param name="value">No personal data.</param>
    /// <param name="lifetime">Null: until the browser is closed.</param>
    public static void Set(HttpContext http, string name, string value, TimeSpan? lifetime) =>
        http.Response.Cookies.Append(Prefix + name, value, Options(lifetime));

    public static void Remove(HttpContext http, string name) => http.Response.Cookies.Delete(Prefix + name, Options(null));

    private static CookieOptions Options(TimeSpan? lifetime) =>
        new()
        {
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = lifetime,
            IsEssential = true,
        };
}
