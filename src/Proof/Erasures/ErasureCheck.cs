using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ccs.Proof.Leaves;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;

namespace Ccs.Proof.Erasures;

/// <summary>What a certificate proves: which event stands in the log, and what it says.</summary>
/// <param name="Type">Stored name.</param>
/// <param name="Stream">Of the event: of an erasure the complaint.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Keys">That it says are destroyed; of an erasure none.</param>
/// <param name="Proof">With its checkpoint; who signed that is another question, for a policy.</param>
public sealed record ProvenErasure(string Type, string Stream, DateTimeOffset At, IReadOnlyList<string> Keys, TlogProof Proof);

/// <summary>From what is shown to the checkpoint.</summary>
public static class ErasureCheck
{
    /// <summary>Of the event that erases.</summary>
    public const string Erased = "personal-data-erased";

    /// <summary>Of the event that says which keys are destroyed.</summary>
    public const string Destroyed = "keys-destroyed";

    private const int EventPart = 1;
    private const int TextPart = 4;

    /// <returns>Null: it isn't what stands in the log.</returns>
    /// <exception cref="FormatException">Something of it can't be read.</exception>
    public static ProvenErasure? Read(ErasureProof shown)
    {
        if (!TlogProof.TryParse(shown.Proof, out var proof) || shown.Digests.Count != EventLeaf.Parts)
        {
            throw new FormatException("The certificate has no proof (C2SP tlog-proof), or not all parts of a leaf.");
        }

        var leaf = TreeHash.OfLeaf(EventLeaf.Entry([.. shown.Digests.Select(Convert.FromHexString)]));
        return
            proof!.Proves(leaf)
            && shown.Opened.All(part => IsOf(part, shown.Digests))
            && Part(shown, EventPart) is [_, _, _, var stream, _, var type, var micros, _, ""]
            && Part(shown, TextPart) is [_, var data, ""]
            && data == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown.Data)))
            ? new ProvenErasure(type, stream, At(micros), Keys(shown.Data), proof)
            : null;
    }

    private static bool IsOf(ErasurePart part, IReadOnlyList<string> digests) =>
        part.Part is >= 1 and <= EventLeaf.Parts
        && Convert.ToHexStringLower(EventLeaf.Digest(Convert.FromHexString(part.Salt), part.Text)) == digests[part.Part - 1];

    private static string[] Part(ErasureProof shown, int number) =>
        shown.Opened.FirstOrDefault(part => part.Part == number)?.Text.Split('\n') ?? [];

    private static DateTimeOffset At(string micros) =>
        DateTimeOffset.UnixEpoch.AddMicroseconds(long.Parse(micros, NumberStyles.None, CultureInfo.InvariantCulture));

    private static IReadOnlyList<string> Keys(string data)
    {
        try
        {
            using var read = JsonDocument.Parse(data);
            return read.RootElement.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array
                ? [.. keys.EnumerateArray().Select(key => key.GetString() ?? string.Empty)]
                : [];
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new FormatException("The certificate shows data that can't be read.", broken);
        }
    }
}
