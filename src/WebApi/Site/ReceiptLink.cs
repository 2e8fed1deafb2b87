using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ccs.Application.Tracking;
using Ccs.Proof.Notes;
using Ccs.Proof.Receipts;

namespace Ccs.WebApi.Site;

/// <summary>
/// The address of the page that checks, with a receipt behind its <c>#</c>: no browser sends that (<c>docs/evidence-format.md</c>). It has
/// no proof, which would be too much for a camera: the script of the page makes that of the public log.
/// </summary>
public static class ReceiptLink
{
    /// <summary>Letters that a camera of a cheap phone reads from a printed picture.</summary>
    private const int Most = 1_300;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Names nothing.</summary>
    /// <param name="page">The address that checks.</param>
    /// <param name="entry">Of the first sheet.</param>
    public static string Of(string page, ProvenEntry entry) =>
        Address(
            page,
            new
            {
                entry.Index,
                Epoch = EpochOf(entry),
                Leaf = Base64Url.EncodeToString(Convert.FromBase64String(entry.Leaf)),
            },
            null
        );

    /// <summary>With what was said. Where that is too long, the longest texts are kept back.</summary>
    /// <param name="page">The address that checks.</param>
    /// <param name="entry">Of the first sheet.</param>
    /// <param name="said">Of the second.</param>
    public static string Of(string page, ProvenEntry entry, OpenedEvent said)
    {
        var place = new
        {
            entry.Index,
            Epoch = EpochOf(entry),
            entry.Digests,
            entry.Salt,
            entry.Commitment,
        };
        var opened = new ReceiptEvent(
            0,
            new ReceiptPart(said.Event.Text, said.Event.Salt),
            said.Secret,
            [.. said.Fields.Select(field => new ReceiptField(field.Name, field.Text))]
        );
        var link = Address(page, place, opened);
        foreach (var field in said.Fields.OrderByDescending(field => field.Text.Length))
        {
            if (link.Length <= Most)
            {
                break;
            }

            opened = opened.Shortened([field.Name]);
            link = Address(page, place, opened);
        }

        return link;
    }

    private static string Address(string page, object entry, ReceiptEvent? opened)
    {
        var receipt = new
        {
            Format = Receipt.Version,
            Proof = new { Entries = new[] { entry } },
            Opening = opened is null ? null : new ReceiptOpening([opened]),
        };
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            JsonSerializer.Serialize(deflate, receipt, Json);
        }

        return $"{page}#r{Base64Url.EncodeToString(packed.ToArray())}";
    }

    private static int? EpochOf(ProvenEntry entry) =>
        TlogProof.TryParse(entry.Proof, out var proof) && Checkpoint.TryParse(proof!.Checkpoint.Text, out var promised)
            ? LogPolicies.EpochOf(promised!.Origin)
            : null;
}
