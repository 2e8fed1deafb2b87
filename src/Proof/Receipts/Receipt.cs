using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ccs.Proof.Receipts;

/// <summary>
/// What a complainant holds, on two sheets: the first proves that something stands in the log and names nothing; the second opens what it
/// is. <c>docs/evidence-format.md</c> says how to check it by hand.
/// </summary>
/// <param name="Format"><c>ccs-receipt/1</c>.</param>
/// <param name="Proof">The first sheet.</param>
/// <param name="Opening">The second sheet; null: it was kept back.</param>
public sealed record Receipt(string? Format, ReceiptProof? Proof, ReceiptOpening? Opening)
{
    public const string Version = "ccs-receipt/1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Whoever is asked to prove something reads the file: its letters are not to be numbers.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <exception cref="FormatException">It is no receipt.</exception>
    public static Receipt Parse(string json)
    {
        try
        {
            return
                JsonSerializer.Deserialize<Receipt>(json, Json) is { Format: Version, Proof.Entries: { } entries } receipt
                && !entries.Contains(null!)
                ? Whole(receipt)
                : throw new FormatException($"The file is no receipt ({Version}).");
        }
        catch (JsonException broken)
        {
            throw new FormatException($"The file is no receipt ({Version}).", broken);
        }
    }

    /// <summary>The same with an opening that stood in another file.</summary>
    /// <param name="json">The second sheet, alone or in a receipt.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public Receipt With(string json)
    {
        try
        {
            var sheet = JsonSerializer.Deserialize<OpeningFile>(json, Json);
            return sheet is { Opening: { } opening } ? Whole(this with { Opening = opening })
                : sheet is { Events: { } events } ? Whole(this with { Opening = new ReceiptOpening(events) })
                : throw new FormatException("The file opens nothing.");
        }
        catch (JsonException broken)
        {
            throw new FormatException("The file opens nothing.", broken);
        }
    }

    /// <summary>The same, with some fields kept back: of them only their digests are left, and in the place of the secret, which opens
    /// all, stand the salts of the others.</summary>
    /// <param name="names">Of fields, or what several begin with before a full stop; <see cref="ReceiptEvent.Name"/>: which event it
    /// was.</param>
    public Receipt Without(IReadOnlyCollection<string> names) =>
        this with
        {
            Opening = Opening is null ? null : new ReceiptOpening([.. (Opening.Events ?? []).Select(e => e.Without(names))]),
        };

    public override string ToString() => JsonSerializer.Serialize(this, Json);

    /// <summary>What a list has is not looked at by the reader of JSON.</summary>
    private static Receipt Whole(Receipt receipt) =>
        (receipt.Opening?.Events ?? []).All(said => said?.Fields is { } fields && !fields.Contains(null!))
            ? receipt
            : throw new FormatException($"The file is no receipt ({Version}).");

    private sealed record OpeningFile(ReceiptOpening? Opening, IReadOnlyList<ReceiptEvent>? Events);
}

/// <param name="Entries">Of the log.</param>
public sealed record ReceiptProof(IReadOnlyList<ReceiptEntry>? Entries);

/// <param name="Digests">Of the first four parts of the leaf, lower-case hex.</param>
/// <param name="Salt">Of the fifth, lower-case hex.</param>
/// <param name="Commitment">That the fifth holds, lower-case hex.</param>
/// <param name="Proof">C2SP tlog-proof.</param>
public sealed record ReceiptEntry(IReadOnlyList<string>? Digests, string? Salt, string? Commitment, string? Proof);

/// <param name="Events">What was said.</param>
public sealed record ReceiptOpening(IReadOnlyList<ReceiptEvent>? Events);

/// <param name="Text">Of a part of the leaf.</param>
/// <param name="Salt">Of it, lower-case hex.</param>
public sealed record ReceiptPart(string? Text, string? Salt);
