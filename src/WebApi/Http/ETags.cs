using System.Globalization;
using Ccs.Application.Ports;

namespace Ccs.WebApi.Http;

/// <summary>Versions on the wire: <c>ETag: "5"</c> and <c>If-Match: "5"</c>.</summary>
public static class ETags
{
    /// <summary>The version that the caller looked at.</summary>
    /// <exception cref="VersionRequiredException">No <c>If-Match</c>.</exception>
    /// <exception cref="StaleVersionException">It is none that we ever gave.</exception>
    public static long Required(string? ifMatch)
    {
        if (string.IsNullOrWhiteSpace(ifMatch))
        {
            throw new VersionRequiredException();
        }

        var bare = ifMatch.Trim().Replace("W/", string.Empty, StringComparison.Ordinal).Trim('"');
        return long.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new StaleVersionException();
    }

    /// <summary>Where it may be left out.</summary>
    /// <exception cref="StaleVersionException">It is none that we ever gave.</exception>
    public static long? Optional(string? ifMatch) => string.IsNullOrWhiteSpace(ifMatch) ? null : Required(ifMatch);

    public static void Set(HttpContext http, long version) =>
        http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
