using Ccs.Application.Ports;

namespace Ccs.WebApi.Auth;

/// <summary>
/// What a person knows a device again by, from <c>User-Agent</c>: the families of browser and system out of two closed lists. Versions and
/// models, by which people can be told apart, are not kept.
/// </summary>
public static class DeviceOf
{
    // The order matters: nearly every browser says that it is Chrome and Safari as well, and every tablet that it is a Mac or a Linux.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Macintosh", "macOS"),
        ("Linux", "Linux"),
    ];

    /// <param name="http">The call.</param>
    /// <param name="browser">It keeps cookies, and so its own mark.</param>
    public static Device Of(HttpContext http, bool browser) =>
        Of(http.Request.Headers.UserAgent.ToString()) with
        {
            Token = browser ? DeviceCookie.Of(http) : DeviceCookie.Kept(http),
            Network = http.RequestServices.GetRequiredService<ICallerNetwork>().Token,
        };

    public static Device Of(string userAgent) => new(First(Browsers, userAgent), First(Systems, userAgent));

    private static string? First((string Mark, string Name)[] families, string userAgent) =>
        Array.Find(families, family => userAgent.Contains(family.Mark, StringComparison.Ordinal)).Name;
}
