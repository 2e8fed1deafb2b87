using System.ComponentModel;
using Ccs.Application.Figures;
using FluentValidation;
using FluentValidation.Results;

namespace Ccs.WebApi.Endpoints.Figures;

/// <summary>The address is the only filter there is: the number, the rows below it, the cases and the export are asked for by the
/// same.</summary>
public sealed record FigureParameters(
    [property: Description(
        "The first day of the window, in the Region. Without it a window is chosen: 26 weeks, of a ranking perhaps more."
    )]
        string? From,
    [property: Description("The last day of the window; the day of known by default.")] string? To,
    [property: Description("As it was known at the end of this day; now by default.")] string? Known,
    [property: Description("With all below it and what it took over.")] string? Agency,
    [property: Description("The service that was named.")] string? Service,
    [property: Description("With those below it.")] string? Category,
    [property: Description("Where it happened.")] string? Governorate,
    [property: Description("service or person.")] string? Kind,
    [property: Description("ckb, ar or en.")] string? Language,
    [property: Description("online or assisted.")] string? Channel,
    [property: Description("email or phone.")] string? ContactKind,
    [property: Description("At least so grave, 1 to 4.")] string? Severity,
    [property: Description("true: by the category that the complainant chose.")] string? Chosen,
    [property: Description("csv: as a table, whatever Accept says; for links.")] string? Format
)
{
    private static readonly string[] Names = [.. typeof(FigureParameters).GetProperties().Select(property => property.Name)];

    internal FigureQuery Query =>
        new(From, To, Known, Agency, Service, Category, Governorate, Kind, Language, Channel, ContactKind, Severity, Chosen);

    /// <summary>A dimension that there is not, or one that is misspelt, would be taken for no filter at all: it is refused at its
    /// name.</summary>
    /// <exception cref="ValidationException">There is such a one.</exception>
    internal static void RefuseOthers(HttpContext http, params string[] also)
    {
        var unknown = http.Request.Query.Keys.Where(key =>
            !Names.Contains(key, StringComparer.OrdinalIgnoreCase) && !also.Contains(key, StringComparer.OrdinalIgnoreCase)
        );
        ValidationFailure[] failures =
        [
            .. unknown.Select(key => new ValidationFailure(key.Length == 0 ? "query" : key, "field.unknown")
            {
                ErrorCode = "field.unknown",
            }),
        ];
        if (failures.Length > 0)
        {
            throw new ValidationException(failures);
        }
    }
}
