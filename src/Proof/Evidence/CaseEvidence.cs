using System.Text.Json;

namespace Ccs.Proof.Evidence;

/// <summary>All events of a case in one file, that an outsider checks without the system it comes from.</summary>
/// <param name="Format">Of the file.</param>
/// <param name="ComplaintId">Whose events.</param>
/// <param name="Checkpoint">The signed note that all of them are proven from.</param>
/// <param name="Events">In the order of their versions, from 1.</param>
public sealed record CaseEvidence(string Format, Guid ComplaintId, string Checkpoint, IReadOnlyList<EvidenceEvent> Events)
{
    /// <summary>The only one that there is.</summary>
    public const string Form = "ccs-evidence/1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="FormatException">It is no such file.</exception>
    public static CaseEvidence Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<CaseEvidence>(text, Json) is { Format: Form } evidence && HasAll(evidence.Events)
                ? evidence
                : throw new FormatException($"The file is no {Form}.");
        }
        catch (JsonException broken)
        {
            throw new FormatException($"The file is no {Form}.", broken);
        }
    }

    /// <summary>What a list has is not looked at by the reader of JSON.</summary>
    private static bool HasAll(IReadOnlyList<EvidenceEvent?> events) =>
        events.All(e => e is not null && ((IReadOnlyList<EvidencePart?>)e.Parts).All(part => part is { Text: not null, Salt: not null }));

    public override string ToString() => JsonSerializer.Serialize(this, Json);
}

/// <summary>An event with its leaf opened.</summary>
/// <param name="LeafIndex">In the log, from 0.</param>
/// <param name="Parts">The five of its leaf.</param>
/// <param name="Hashes">Beside its way to the root, from below; base64.</param>
/// <param name="Headers">The canonical text that part 4 has the digest of; null: it has none, or is not shown.</param>
/// <param name="Data">Likewise. What is sealed in it stays sealed.</param>
public sealed record EvidenceEvent(
    long LeafIndex,
    IReadOnlyList<EvidencePart> Parts,
    IReadOnlyList<string> Hashes,
    string? Headers,
    string? Data
);

/// <param name="Text">As it is hashed.</param>
/// <param name="Salt">Before it; base64.</param>
public sealed record EvidencePart(string Text, string Salt);
