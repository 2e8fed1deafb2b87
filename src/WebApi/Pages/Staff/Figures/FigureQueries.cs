using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>The filter as it stands in an address, by the same names as in the API.</summary>
public static class FigureQueries
{
    /// <summary>All parameters of the filter.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Pairs(new FigureQuery()).Select(pair => pair.Key)];

    /// <summary>What an address asks for; an empty parameter is none.</summary>
    public static FigureQuery Of(IQueryCollection address)
    {
        return new FigureQuery(
            Of("from"),
            Of("to"),
            Of("known"),
            Of("agency"),
            Of("service"),
            Of("category"),
            Of("governorate"),
            Of("kind"),
            Of("language"),
            Of("channel"),
            Of("contactKind"),
            Of("severity"),
            Of("chosen")
        );

        string? Of(string name) => address[name].ToString() is { Length: > 0 } given ? given : null;
    }

    /// <summary>What is set, in one order.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Given(this FigureQuery query) =>
        Pairs(query).Where(pair => !string.IsNullOrEmpty(pair.Value));

    /// <summary>What a parameter is set to.</summary>
    public static string? Value(this FigureQuery query, string name) => Pairs(query).Single(pair => pair.Key == name).Value;

    /// <summary>The same of one row of a dimension alone: with what lies below it, as filters are.</summary>
    public static FigureQuery Narrowed(this FigureQuery query, FigureDimension by, string key) =>
        by switch
        {
            FigureDimension.Agency => query with { Agency = key },
            FigureDimension.Service => query with { Service = key },
            FigureDimension.Category => query with { Category = key },
            FigureDimension.Governorate => query with { Governorate = key },
            FigureDimension.Kind => query with { Kind = key },
            FigureDimension.Language => query with { Language = key },
            _ => query with { Channel = key },
        };

    private static IEnumerable<KeyValuePair<string, string?>> Pairs(FigureQuery query) =>
        [
            new("from", query.From),
            new("to", query.To),
            new("known", query.Known),
            new("agency", query.Agency),
            new("service", query.Service),
            new("category", query.Category),
            new("governorate", query.Governorate),
            new("kind", query.Kind),
            new("language", query.Language),
            new("channel", query.Channel),
            new("contactKind", query.ContactKind),
            new("severity", query.Severity),
            new("chosen", query.Chosen),
        ];
}
