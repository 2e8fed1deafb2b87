using Ccs.Application.Validation;
using Ccs.WebApi.Pages.Staff.Figures;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.Net.Http.Headers;

namespace Ccs.WebApi.Endpoints.Figures;

/// <summary>In which format a report is answered: what the address says with <c>format</c>, since a link can't say what it accepts, else
/// what <c>Accept</c> weighs most, else JSON.</summary>
internal static class FigureFormats
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Parquet = "application/vnd.apache.parquet";

    private static readonly string[] Words = ["json", .. Kebab.All<FigureFormat>()];

    /// <summary>First in what holds where several are as welcome.</summary>
    private static readonly FigureFormat?[] Offered = [null, FigureFormat.Csv, FigureFormat.Xlsx, FigureFormat.Parquet];

    /// <returns>Null: JSON.</returns>
    /// <exception cref="ValidationException">The address asks for a format that there is not.</exception>
    public static FigureFormat? Of(HttpRequest request) =>
        request.Query["format"].ToString() switch
        {
            "" => Accepted(request),
            "json" => null,
            var word when Kebab.TryParse(word, out FigureFormat format) => format,
            _ => throw new ValidationException([
                new ValidationFailure("format", "field.one-of") { ErrorCode = "field.one-of", CustomState = Words },
            ]),
        };

    public static string MediaType(FigureFormat? format) =>
        format switch
        {
            FigureFormat.Csv => Csv,
            FigureFormat.Xlsx => Xlsx,
            FigureFormat.Parquet => Parquet,
            _ => Json,
        };

    private static FigureFormat? Accepted(HttpRequest request)
    {
        var ranges = request.GetTypedHeaders().Accept;
        return Offered
            .Select(format => (Format: format, Range: Closest(ranges, MediaTypeHeaderValue.Parse(MediaType(format)))))
            .Where(offer => Weight(offer.Range) > 0)
            .OrderByDescending(offer => Weight(offer.Range))
            .ThenByDescending(offer => Closeness(offer.Range!))
            .FirstOrDefault()
            .Format;
    }

    /// <summary>Of the ranges that a type is in the one that says most: its weight holds (RFC 9110, 12.5.1).</summary>
    private static MediaTypeHeaderValue? Closest(IList<MediaTypeHeaderValue> ranges, MediaTypeHeaderValue type) =>
        ranges
            .Where(range => type.MediaType.Equals(range.MediaType, StringComparison.OrdinalIgnoreCase) || Covers(range, type))
            .MaxBy(Closeness);

    private static bool Covers(MediaTypeHeaderValue range, MediaTypeHeaderValue type) =>
        range.MatchesAllTypes || (range.MatchesAllSubTypes && range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase));

    private static int Closeness(MediaTypeHeaderValue range) =>
        range switch
        {
            { MatchesAllTypes: true } => 0,
            { MatchesAllSubTypes: true } => 1,
            _ => 2,
        };

    private static double Weight(MediaTypeHeaderValue? range) => range is null ? 0 : range.Quality ?? 1;
}
