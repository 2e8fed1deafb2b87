using System.Text.Encodings.Web;
using System.Text.Json;
using Ccs.Application.Notices;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Track;

/// <summary>What the complainant holds: the proof, and apart from it what it opens. To print, or as a file.</summary>
public sealed class ReceiptModel(MessageFrame site) : TrackedPage
{
    private const string FileName = "ccs-receipt.json";
    private const string ProofName = "ccs-receipt-proof.json";

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

    /// <summary>The first sheet alone, to hand on.</summary>
    public async Task<IActionResult> OnGetProof(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        return await Read(cancellation) is { Sealed: true } receipt
            ? File(JsonSerializer.SerializeToUtf8Bytes(receipt with { Opening = null }, Json), "application/json", ProofName)
            : Go("/track/receipt");
    }

    /// <summary>Where the number and the hash are checked, for a camera.</summary>
    public string Picture(ProvenEntry entry) => QrPicture.Dense(ReceiptLink.Of(Verify, entry));

    /// <summary>The same with what was said, as much as a camera can read.</summary>
    public string Picture(ProvenEntry entry, OpenedEvent said) => QrPicture.Dense(ReceiptLink.Of(Verify, entry, said));

    /// <summary>What a field is called.</summary>
    public static string LabelOf(SiteContext site, string field) => new VerdictWords(site).Label(field);

    private string Verify => site.Address(VerifyModel.Path) ?? $"{Request.Scheme}://{Request.Host}{VerifyModel.Path}";

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
