using Ccs.Application.Proof;
using Ccs.Proof.Receipts;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages;

/// <summary>
/// Anybody's check of a receipt. The script of the page does it in the browser; without it the server does, and stores nothing of it.
/// </summary>
public sealed class VerifyModel(IPublicLog log) : SitePage
{
    public const string Path = "/verify";

    /// <summary>The receipt, or its first sheet, as it was pasted.</summary>
    [BindProperty]
    public string? Proof { get; set; }

    /// <summary>The same as a file, which goes before.</summary>
    [BindProperty]
    public IFormFile? ProofFile { get; set; }

    /// <summary>The second sheet, where it is not in the same file.</summary>
    [BindProperty]
    public string? Opening { get; set; }

    [BindProperty]
    public IFormFile? OpeningFile { get; set; }

    /// <summary>Null: nothing was given yet.</summary>
    public ReceiptVerdict? Verdict { get; private set; }

    public VerdictWords Wording => field ??= new VerdictWords(Site);

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        Verdict = await Judge(await Read(ProofFile, Proof, cancellation), await Read(OpeningFile, Opening, cancellation), cancellation);
        return Page();
    }

    private async Task<ReceiptVerdict> Judge(string proof, string opening, CancellationToken cancellation)
    {
        try
        {
            var receipt = Receipt.Parse(proof);
            receipt = opening.Length == 0 ? receipt : receipt.With(opening);
            var policies = await log.Of(ReceiptJudge.Origins(receipt), cancellation);
            return ReceiptJudge.Judge(receipt, policies.GetValueOrDefault);
        }
        catch (FormatException)
        {
            return ReceiptVerdict.Unreadable;
        }
    }

    private static async Task<string> Read(IFormFile? file, string? text, CancellationToken cancellation)
    {
        if (file is not { Length: > 0 })
        {
            return text?.Trim() ?? string.Empty;
        }

        using var reader = new StreamReader(file.OpenReadStream());
        return (await reader.ReadToEndAsync(cancellation)).Trim();
    }
}
