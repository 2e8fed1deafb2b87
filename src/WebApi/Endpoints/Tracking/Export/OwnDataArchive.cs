using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.WebApi.Http;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Endpoints.Tracking.Export;

/// <summary>
/// The archive, made while it is sent: file by file from where each is sealed to the line, and nowhere in clear in between. The list of
/// what it holds comes last, since only then is it known what could be read.
/// </summary>
/// <param name="data">Without its files.</param>
/// <param name="receipt">Null: there is none.</param>
/// <param name="open">A file of the complaint.</param>
/// <param name="page">The data as a page.</param>
/// <param name="json">As the API writes it.</param>
internal sealed class OwnDataArchive(
    OwnData data,
    TrackedReceipt? receipt,
    Func<Guid, Task<DownloadedDocument>> open,
    Func<OwnData, Task<string>> page,
    JsonSerializerOptions json
) : IResult, IActionResult
{
    public const string ReceiptName = "receipt.json";
    private const string Name = "ccs-own-data.zip";
    private const string Style = "own-data.css";

    /// <summary>Some systems take none of these in a name.</summary>
    private const string NotInNames = "\\/:*?\"<>|";

    private readonly JsonSerializerOptions _json = new(json) { WriteIndented = true };

    /// <summary>The same from a page.</summary>
    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = $"attachment; filename={Name}";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-store";
        httpContext.WithoutBudget();

        // The end of a compressed file is written without waiting, which the body itself doesn't take.
        await using var body = response.BodyWriter.AsStream(leaveOpen: true);
        await Write(body, httpContext.RequestAborted);
    }

    private async Task Write(Stream to, CancellationToken cancellation)
    {
        await using var archive = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, null, cancellation);
        List<OwnFile> files = [];
        foreach (var document in data.Complaint.Documents)
        {
            files.Add(await Add(archive, document, files.Count + 1, cancellation));
        }

        var whole = data with { Files = files };
        if (receipt is not null)
        {
            await Add(archive, ReceiptName, JsonSerializer.SerializeToUtf8Bytes(receipt, _json), cancellation);
        }

        await Add(archive, "data.json", JsonSerializer.SerializeToUtf8Bytes(whole, _json), cancellation);
        await using var style = typeof(OwnDataArchive).Assembly.GetManifestResourceStream(Style)!;
        await Add(archive, Style, style, cancellation);
        await Add(archive, "index.html", Encoding.UTF8.GetBytes(await page(whole)), cancellation);
    }

    private async Task<OwnFile> Add(ZipArchive archive, TrackedDocument document, int number, CancellationToken cancellation)
    {
        try
        {
            var file = await open(document.DocumentId);
            await using var content = file.Content;
            var path = string.Create(CultureInfo.InvariantCulture, $"documents/{number:00}-{Plain(file.FileName)}");
            await Add(archive, path, content, cancellation);
            return new OwnFile(document.DocumentId, path, null);
        }
        catch (DocumentHeldException held)
        {
            return new OwnFile(document.DocumentId, null, held.Code);
        }
        catch (NotFoundException gone)
        {
            return new OwnFile(document.DocumentId, null, gone.Code);
        }
    }

    private static async Task Add(ZipArchive archive, string name, byte[] content, CancellationToken cancellation)
    {
        await using var bytes = new MemoryStream(content, writable: false);
        await Add(archive, name, bytes, cancellation);
    }

    private static async Task Add(ZipArchive archive, string name, Stream content, CancellationToken cancellation)
    {
        await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
        await content.CopyToAsync(entry, cancellation);
    }

    private static string Plain(string name) => string.Concat(name.Select(letter => NotInNames.Contains(letter) ? '_' : letter));
}
