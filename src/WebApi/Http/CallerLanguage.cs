using Ccs.Domain.Complaints;
using Ccs.WebApi.Site;
using Microsoft.Net.Http.Headers;

namespace Ccs.WebApi.Http;

/// <summary>The language of the answer: of the page, else by <c>Accept-Language</c>: ckb, ar or en; ckb by default.</summary>
public static class CallerLanguage
{
    public static Language Of(HttpContext http)
    {
        if (SiteLanguage.Of(http) is { } page)
        {
            return page;
        }

        if (!StringWithQualityHeaderValue.TryParseList(http.Request.Headers.AcceptLanguage, out var asked))
        {
            return Language.Ckb;
        }

        return asked
                .OrderByDescending(value => value.Quality ?? 1)
                .Select(value => Known(value.Value.Value))
                .FirstOrDefault(language => language is not null)
            ?? Language.Ckb;
    }

    private static Language? Known(string? tag) =>
        tag?.Split('-')[0].ToLowerInvariant() switch
        {
            "ckb" or "ku" => Language.Ckb,
            "ar" => Language.Ar,
            "en" => Language.En,
            _ => null,
        };
}
