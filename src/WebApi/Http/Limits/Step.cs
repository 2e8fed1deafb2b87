using System.Security.Cryptography;
using System.Text;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Pages.Track;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Filing;

namespace Ccs.WebApi.Http.Limits;

internal enum StepKind
{
    /// <summary>Counted on this node.</summary>
    Count,

    /// <summary>Counted by all nodes together.</summary>
    Shared,

    /// <summary>Whoever does more at once waits their turn.</summary>
    Brake,
}

/// <summary>One of the limits that a call has.</summary>
/// <param name="Key">What is limited, and whose it is.</param>
/// <param name="Kind">How it is counted.</param>
/// <param name="Most">Within the window; at the brake: at once.</param>
/// <param name="PerSecond">At the brake: how fast it goes on.</param>
internal sealed record Step(string Key, StepKind Kind, int Most, int PerSecond)
{
    /// <summary>The narrow ones first: who is refused by one takes nothing from their neighbours.</summary>
    public static IEnumerable<Step> Of(HttpContext http, Limit limit)
    {
        if (limit.Session is { } most && SessionOf(http) is { } session)
        {
            yield return new Step($"{limit.Name} session {session}", StepKind.Count, most, 0);
        }

        var address = http.Connection.RemoteIpAddress;
        foreach (var step in OfNetwork(limit, Networks.Caller(address) ?? "-", 1))
        {
            yield return step;
        }

        if (Networks.Site(address) is { } site)
        {
            foreach (var step in OfNetwork(limit, site, Limit.SiteTimes))
            {
                yield return step;
            }
        }
    }

    private static IEnumerable<Step> OfNetwork(Limit limit, string network, int times)
    {
        var key = $"{limit.Name} {network}";
        if (limit.AtOnce is { } atOnce)
        {
            yield return new Step(key, StepKind.Brake, atOnce * times, limit.PerSecond * times);
        }

        yield return new Step(key, limit.Shared ? StepKind.Shared : StepKind.Count, limit.Address * times, 0);
    }

    /// <summary>
    /// What the caller shows, unlooked at: who makes up another each time is counted by their address. Hashed, since it opens something.
    /// </summary>
    private static string? SessionOf(HttpContext http)
    {
        var shown = BearerToken.Of(http.Request) ?? StaffCookie.Of(http.Request);
        if (shown.Length == 0)
        {
            shown = HostCookie.Read(http, TrackedPage.Cookie) ?? HostCookie.Read(http, FilingDrafts.Cookie) ?? string.Empty;
        }

        return shown.Length == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown)).AsSpan(0, 16));
    }
}
