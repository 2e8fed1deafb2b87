using System.Security.Cryptography;
using System.Text.Json;
using Ccs.Application.Figures.Reports;
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
        var report = await http.RequestServices.GetRequiredService<IMediator>().Send(query, http.RequestAborted);
        var asCsv = http.Request.Headers.Accept.ToString().Contains(Csv, StringComparison.OrdinalIgnoreCase);
        var body = asCsv ? FigureCsv.Of(FigureTables.Of(report)) : JsonSerializer.SerializeToUtf8Bytes(report, Json(http));
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, BytesOfTag))}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = "Accept, Accept-Language, Authorization, Cookie";
        return http.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(body, asCsv ? $"{Csv}; charset=utf-8" : "application/json; charset=utf-8");
    }

    private static JsonSerializerOptions Json(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
}
