using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Validation;
using Ccs.WebApi.Pages.Staff.Figures;
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
    private const int BytesOfTag = 16;

    /// <param name="http">The call.</param>
    /// <param name="query">The report.</param>
    /// <param name="also">Parameters that it has beside those of all reports.</param>
    public static async Task<IResult> Of<T>(HttpContext http, IRequest<T> query, params string[] also)
        where T : FigureReport
    {
        FigureParameters.RefuseOthers(http, also);
        var format = FigureFormats.Of(http.Request);
        var report = await http.WithFigures(
            budget => http.RequestServices.GetRequiredService<IMediator>().Send(query, budget),
            http.RequestAborted
        );
        Stream body = format is null ? new MemoryStream() : Draft();
        try
        {
            await Write(http, report, format, body);
            return await Answer(http, report, format, body);
        }
        catch
        {
            await body.DisposeAsync();
            throw;
        }
    }

    private static async Task<IResult> Answer(HttpContext http, FigureReport report, FigureFormat? format, Stream body)
    {
        body.Position = 0;
        var hash = await SHA256.HashDataAsync(body, http.RequestAborted);
        body.Position = 0;
        var tag = $"\"{Convert.ToHexStringLower(hash.AsSpan(0, BytesOfTag))}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = "Accept, Accept-Language, Authorization, Cookie";
        if (http.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            await body.DisposeAsync();
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        if (format is { } table)
        {
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{Name(http, report)}.{Kebab.Of(table)}\"";
        }

        var isText = format is null or FigureFormat.Csv;
        return TypedResults.Stream(body, FigureFormats.MediaType(format) + (isText ? "; charset=utf-8" : string.Empty));
    }

    private static async Task Write(HttpContext http, FigureReport report, FigureFormat? format, Stream body)
    {
        var cancellation = http.RequestAborted;
        switch (format)
        {
            case FigureFormat.Csv:
                await FigureCsv.Write(FigureTables.Of(report), body, cancellation);
                break;
            case FigureFormat.Xlsx:
                await using (var draft = Draft())
                {
                    await FigureXlsx.Write(FigureTables.Of(report), body, draft, cancellation);
                }

                break;
            case FigureFormat.Parquet:
                await FigureParquet.Write(FigureTables.Of(report), About(report), body, cancellation);
                break;
            default:
                await JsonSerializer.SerializeAsync(body, report, report.GetType(), Json(http), cancellation);
                break;
        }
    }

    /// <summary>The hash of an answer stands before it, and a list may be long: it is put together on disk, readable by its owner
    /// alone, and gone when it is closed.</summary>
    private static FileStream Draft()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), $"ccs-{Path.GetRandomFileName()}"), options);
    }

    /// <summary>What a table itself doesn't say: of which days it is, as known when, by which rules.</summary>
    private static string Name(HttpContext http, FigureReport report)
    {
        var name = http.Request.Path.Value!.TrimEnd('/').Split('/')[^1];
        return $"ccs-{name}-{Day(report.From)}-{Day(report.AsOf)}-known-{Day(report.Known)}-rules-{report.Definition}";
    }

    private static Dictionary<string, string> About(FigureReport report) =>
        new(StringComparer.Ordinal)
        {
            ["from"] = Day(report.From),
            ["asOf"] = Day(report.AsOf),
            ["known"] = Day(report.Known),
            ["definition"] = report.Definition.ToString(CultureInfo.InvariantCulture),
        };

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static JsonSerializerOptions Json(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
}
