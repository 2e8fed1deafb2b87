using System.Buffers.Text;
using System.Security.Cryptography;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Auth;

/// <summary>
/// A browser's own mark: chance and nothing else, made at its first sign-in. By it a member of staff is let try the password when others
/// have tried it too often, and is told of sign-ins from elsewhere. It opens nothing.
/// </summary>
internal static class DeviceCookie
{
    private const string Name = "device";
    private const int Bytes = 24;
    private const int Longest = 64;

    /// <summary>As long as browsers keep a cookie.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private static readonly object New = new();

    /// <summary>The mark that the browser has; null where it has none.</summary>
    public static string? Kept(HttpContext http) => HostCookie.Read(http, Name) is { Length: > 0 and <= Longest } kept ? kept : null;

    /// <summary>The mark that the browser has, or one that it gets with its session.</summary>
    public static string Of(HttpContext http)
    {
        if (Kept(http) is { } kept)
        {
            return kept;
        }

        var made = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        http.Items[New] = made;
        return made;
    }

    /// <summary>With a session: the mark that was just made, or the old one for as long again.</summary>
    public static void Keep(HttpContext http)
    {
        if ((http.Items[New] as string ?? Kept(http)) is { } mark)
        {
            HostCookie.Set(http, Name, mark, Lifetime);
        }
    }
}
