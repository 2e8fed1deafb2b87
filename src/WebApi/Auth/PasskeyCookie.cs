namespace Ccs.WebApi.Auth;

/// <summary>What was asked of this browser, sealed, until it answers: another browser cannot answer in its place.</summary>
public static class PasskeyCookie
{
    public const string Name = "__Host-ccs-passkey";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public static void Set(HttpContext http, string state) => http.Response.Cookies.Append(Name, state, Options(Lifetime));

    /// <summary>Gives the state and takes it from the browser; null where there is none.</summary>
    public static string? Take(HttpContext http)
    {
        http.Response.Cookies.Delete(Name, Options(null));
        return http.Request.Cookies[Name];
    }

    private static CookieOptions Options(TimeSpan? lifetime) => new()
    {
        Secure = true,
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
        MaxAge = lifetime,
    };
}
