using Ccs.WebApi.Site;

namespace Ccs.WebApi.Auth;

/// <summary>What was asked of this browser, sealed, until it answers: another browser cannot answer in its place.</summary>
public static class PasskeyCookie
{
    private const string Name = "passkey";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public static void Set(HttpContext http, string state) => HostCookie.Set(http, Name, state, Lifetime);

    /// <summary>Gives the state and takes it from the browser; null where there is none.</summary>
    public static string? Take(HttpContext http)
    {
        HostCookie.Remove(http, Name);
        return HostCookie.Read(http, Name);
    }
}
