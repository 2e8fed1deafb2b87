using System.Globalization;
using Ccs.Application.Ports;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace Ccs.WebApi.Http;

/// <summary>
/// Versions on the wire: <c>ETag: "5"</c>, and <c>If-Match</c> in every form of RFC 9110: one tag, several of which any may be the one,
/// or <c>*</c> for whatever there is. A weak tag and one that a compressing proxy has marked (<c>"5-gzip"</c>) are the version that they
/// were made of: <c>docs/adr/0068-if-match.md</c>.
/// </summary>
public static class ETags
{
    /// <summary>Nobody has looked at more versions of one thing than this.</summary>
    private const int MostTags = 10;

    private static readonly string[] MarksOfProxies = ["-gzip", "-br", "-zstd", "-deflate", ";gzip", "--gzip"];

    /// <summary>Does something to the version that the caller looked at.</summary>
    /// <param name="http">The call.</param>
    /// <param name="ifMatch">As sent.</param>
    /// <param name="command">For a version; for null: as it stands now.</param>
    /// <param name="required">False where it may be left out, which then means as it stands now.</param>
    /// <exception cref="VersionRequiredException">No <c>If-Match</c>.</exception>
    /// <exception cref="StaleVersionException">None of them is the one that is there.</exception>
    public static async Task<T> Send<T>(HttpContext http, string? ifMatch, Func<long?, IRequest<T>> command, bool required = true)
    {
        var mediator = http.RequestServices.GetRequiredService<IMediator>();
        if (string.IsNullOrWhiteSpace(ifMatch))
        {
            return required ? throw new VersionRequiredException() : await mediator.Send(command(null), http.RequestAborted);
        }

        var versions = Versions(ifMatch);
        for (var i = 0; i < versions.Count - 1; i++)
        {
            try
            {
                return await FreshScope.Send(http, command(versions[i]), http.RequestAborted);
            }
            catch (StaleVersionException)
            {
                // Nothing was changed; one of the others may be the one that is there.
            }
        }

        return versions.Count == 0 ? throw new StaleVersionException() : await mediator.Send(command(versions[^1]), http.RequestAborted);
    }

    public static void Set(HttpContext http, long version) =>
        http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The versions that are named, newest first; a single null for <c>*</c>. Tags that we never gave name none.</summary>
    internal static IReadOnlyList<long?> Versions(string ifMatch)
    {
        if (IsVersion(ifMatch.Trim(), out var bare))
        {
            return [bare];
        }

        if (!EntityTagHeaderValue.TryParseStrictList([ifMatch], out var tags) || tags.Count > MostTags)
        {
            return [];
        }

        return tags.Contains(EntityTagHeaderValue.Any)
            ? [null]
            :
            [
                .. tags.Select(tag => IsVersion(Unmarked(tag.Tag.Value!.Trim('"')), out var version) ? version : (long?)null)
                    .Where(version => version is not null)
                    .Distinct()
                    .OrderDescending(),
            ];
    }

    public static void Set(HttpContext http, string tag) => http.Response.Headers.ETag = $"\"{tag}\"";

    /// <summary>The tag that the caller looked at, of a thing whose versions are no numbers; null for <c>*</c>.</summary>
    /// <exception cref="VersionRequiredException">No <c>If-Match</c>.</exception>
    /// <exception cref="StaleVersionException">No tag, or more than one: nobody has looked at two of these at once.</exception>
    public static string? Tag(string? ifMatch)
    {
        if (string.IsNullOrWhiteSpace(ifMatch))
        {
            throw new VersionRequiredException();
        }

        if (!EntityTagHeaderValue.TryParseStrictList([ifMatch], out var tags) || tags is not [var tag])
        {
            throw new StaleVersionException();
        }

        return tag.Equals(EntityTagHeaderValue.Any) ? null : Unmarked(tag.Tag.Value!.Trim('"'));
    }

    private static string Unmarked(string tag) =>
        Array.Find(MarksOfProxies, mark => tag.EndsWith(mark, StringComparison.Ordinal)) is { } mark
            ? tag[..^mark.Length].TrimEnd('-')
            : tag;

    private static bool IsVersion(string text, out long version) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out version);
}
