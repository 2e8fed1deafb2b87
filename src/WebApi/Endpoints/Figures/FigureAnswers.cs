using System.Security.Cryptography;
using System.Text.Json;
using Ccs.Application.Figures.Reports;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Ccs.WebApi.Endpoints.Figures;

/// <summary>
/// A report on the wire: as JSON, or as a table to take away. Its <c>ETag</c> is the hash of its bytes, so that the same question has the
/// same tag as long as nothing of the answer has changed.
/// </summary>
internal static class FigureAnswers
{
    private const string Csv = "text/csv";
    private const int BytesOfTag = 16;

    /// <param name="http">The call.</param>
    /// <param name="query">The report.</param>
    /// <param name="also">Parameters that it has beside those of all reports.</param>
    public static async Task<IResult> Of<T>(HttpContext http, IRequest<T> query, params string[] also)
        where T : FigureReport
    {
        FigureParameters.RefuseOthers(http, also);
        var asked = FormatOf(http);
        var report = await http.RequestServices.GetRequiredService<IMediator>().Send(query, http.RequestAborted);
        var asCsv = asked is not null || http.Request.Headers.Accept.ToString().Contains(Csv, StringComparison.OrdinalIgnoreCase);
        var body = asCsv ? FigureCsv.Of(FigureTables.Of(report)) : JsonSerializer.SerializeToUtf8Bytes(report, Json(http));
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, BytesOfTag))}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (asked is not null)
        {
            var name = http.Request.Path.Value!.Split('/')[^1];
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{asked}\"";
        }

        http.Response.Headers.Vary = "Accept, Accept-Language, Authorization, Cookie";
        return http.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(body, asCsv ? $"{Csv}; charset=utf-8" : "application/json; charset=utf-8");
    }

    /// <summary>A link can't say what it accepts: it asks for its format in the address. Null where none is asked for.</summary>
    /// <exception cref="ValidationException">There is no such format.</exception>
    private static string? FormatOf(HttpContext http) =>
        http.Request.Query["format"].ToString() switch
        {
            "" => null,
            Formats.Csv => Formats.Csv,
            _ => throw new ValidationException([
                new ValidationFailure("format", "field.one-of") { ErrorCode = "field.one-of", CustomState = new[] { Formats.Csv } },
            ]),
        };

    private static JsonSerializerOptions Json(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    /// <summary>Words of formats in addresses.</summary>
    private static class Formats
    {
        public const string Csv = "csv";
    }
}
