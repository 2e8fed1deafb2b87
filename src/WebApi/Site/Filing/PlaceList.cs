using Ccs.Application.Directory;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Text;
using Ccs.WebApi.Http;
using MediatR;

namespace Ccs.WebApi.Site.Filing;

/// <summary>
/// Agencies and services for the search as one types, with how letters are compared: both come from the server, so that the page searches
/// as the search of cases does. Loaded when somebody begins to search, and no sooner.
/// </summary>
public static class PlaceList
{
    /// <summary>Below the language.</summary>
    public const string Path = "/file/places";

    /// <summary>Letters, digits and marks of Arabic and Kurdish, and the joiners between them.</summary>
    private static readonly (int From, int To)[] Letters = [(0x00A0, 0x00BF), (0x0600, 0x06FF), (0x200B, 0x200F)];

    /// <summary>From a character to what it is compared as; characters that are compared as themselves are left out.</summary>
    private static readonly Dictionary<string, string> Folding = Letters
        .SelectMany(range => Enumerable.Range(range.From, range.To - range.From + 1))
        .Select(code => (char)code)
        .Select(letter => (Letter: letter.ToString(), Folded: Fold(letter)))
        .Where(pair => pair.Letter != pair.Folded)
        .ToDictionary(pair => pair.Letter, pair => pair.Folded, StringComparer.Ordinal);

    public static IEndpointRouteBuilder MapPlaces(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet($"/{{{SiteLanguage.Parameter}:{SiteLanguage.Constraint}}}{Path}", Of)
            .RequireRateLimiting(RateLimits.Public)
            .ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> Of(HttpContext http, IMediator mediator, IDirectory directory, CancellationToken cancellation)
    {
        var language = SiteLanguage.Of(http)!.Value;
        var known = await directory.Get(cancellation);
        var agencies = await mediator.Send(new ListAgencies(language), cancellation);
        var services = await mediator.Send(new ListServices(null, language), cancellation);
        var places = agencies
            .Select(agency => new Place(agency.Id, agency.Name, null, Others(known.Agencies[agency.Id].Names, language)))
            .Concat(
                services.Select(service => new Place(
                    $"{service.AgencyId}/{service.Id}",
                    service.Name,
                    known.Agencies[service.AgencyId].Names.In(language),
                    Others(known.Services[service.Id].Names, language)
                ))
            );
        http.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Ok(new Places(Folding, [.. places]));
    }

    /// <summary>Whoever reads Kurdish may type the Arabic name of an office, and the other way round.</summary>
    private static string Others(Domain.Agencies.Names names, Language language) =>
        string.Join(' ', SiteContext.Languages.Where(other => other != language).Select(names.In));

    /// <summary>Between two letters, since ends of words are trimmed.</summary>
    private static string Fold(char letter) => SearchText.Normalise($"x{letter}x")[1..^1];

    private sealed record Places(IReadOnlyDictionary<string, string> Folding, IReadOnlyList<Place> Items);

    /// <param name="Value">As the page sends it.</param>
    /// <param name="Name">In the reader's language.</param>
    /// <param name="In">The agency of a service.</param>
    /// <param name="Also">What else it is found by.</param>
    private sealed record Place(string Value, string Name, string? In, string Also);
}
