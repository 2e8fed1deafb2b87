using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Microsoft.AspNetCore.Diagnostics;

namespace Ccs.WebApi.Site;

/// <summary>Every page stands under its language: <c>/ckb/…</c>, <c>/ar/…</c>, <c>/en/…</c>.
/// So a link says in which language it opens.</summary>
public static class SiteLanguage
{
    /// <summary>The name of the route parameter, and what it may be.</summary>
    public const string Parameter = "language";
    public const string Constraint = "regex(^(ckb|ar|en)$)";

    /// <summary>Of the first part of the address that was asked for; null where that is no page.</summary>
    public static Language? Of(HttpContext http)
    {
        var path = http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? http.Request.Path.Value;
        var first = path?.Split('/', 3) is [_, var segment, ..] ? segment : null;
        return Kebab.TryParse<Language>(first, out var language) ? language : null;
    }

    /// <summary>The address of the page that was meant where the language was written in another case; null where it was not.</summary>
    public static string? Meant(HttpRequest request) =>
        request.Path.Value?.Split('/', 3) is [_, var segment, ..]
        && segment.ToLowerInvariant() is var written
        && written != segment
        && Kebab.TryParse<Language>(written, out var language)
            ? request.PathBase.ToUriComponent()
                + new PathString($"/{Kebab.Of(language)}{request.Path.Value[(segment.Length + 1)..]}").ToUriComponent()
                + request.QueryString.ToUriComponent()
            : null;

    /// <summary>The call is for a page, and a problem in it is told as a page.</summary>
    public static bool IsPage(HttpContext http) => http.Request.Path == "/" || Of(http) is not null;

    /// <summary>The same page in another language.</summary>
    public static string Same(HttpRequest request, Language language)
    {
        var rest = request.Path.Value?.Split('/', 3) is [_, _, var tail] ? $"/{tail}" : string.Empty;
        return $"/{Kebab.Of(language)}{rest}{request.QueryString}";
    }

    public static string Direction(Language language) => language == Language.En ? "ltr" : "rtl";
}
