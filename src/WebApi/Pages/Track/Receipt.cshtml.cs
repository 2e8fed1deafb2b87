using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Track;

/// <summary>What the complainant holds: the proof, and apart from it what it opens. To print, or as a file.</summary>
public sealed class ReceiptModel : TrackedPage
{
    private const string FileName = "ccs-receipt.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // Whoever is asked to prove something reads the file: its letters are not to be numbers.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Null: there is none of this complaint.</summary>
    public TrackedReceipt? Receipt { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        Receipt = await Read(cancellation);
    }

    public async Task<IActionResult> OnGetFile(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        return await Read(cancellation) is { Sealed: true } receipt
            ? File(JsonSerializer.SerializeToUtf8Bytes(receipt, Json), "application/json", FileName)
            : Go("/track/receipt");
    }

    /// <summary>The number and the hash, for a camera.</summary>
    public static string Picture(ProvenEntry entry) =>
        QrPicture.Of(string.Create(CultureInfo.InvariantCulture, $"{entry.Index} {entry.Leaf}"));

    /// <summary>What a field is called.</summary>
    public static string LabelOf(SiteContext site, string field) =>
        site.Find($"receipt.field.{field}")
        ?? site[field.StartsWith("document.", StringComparison.Ordinal) ? "receipt.field.document" : "receipt.field.answer"];

    private async Task<TrackedReceipt?> Read(CancellationToken cancellation)
    {
        try
        {
            return await Mediator.Send(new GetReceipt(ComplaintId), cancellation);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }
}
