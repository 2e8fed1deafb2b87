using System.Text.Json;

namespace Ccs.Proof.Erasures;

/// <summary>The certificate of an erasure, as far as it can be checked: the rest of the file is for people.</summary>
/// <param name="Format">Of the file.</param>
/// <param name="ComplaintId">What was erased.</param>
/// <param name="Key">The key that wrapped the complaint's.</param>
/// <param name="Proofs">The erasure, and the destruction of that key.</param>
public sealed record ErasureRecord(string Format, Guid ComplaintId, ErasedKeyName Key, IReadOnlyList<ErasureProof> Proofs)
{
    /// <summary>The only one that there is.</summary>
    public const string Form = "ccs-erasure/1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="FormatException">It is no such file.</exception>
    public static ErasureRecord Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ErasureRecord>(text, Json) is { Format: Form } record && HasAll(record.Proofs)
                ? record
                : throw new FormatException($"The file is no {Form}.");
        }
        catch (JsonException broken)
        {
            throw new FormatException($"The file is no {Form}.", broken);
        }
    }

    /// <summary>What a list has is not looked at by the reader of JSON.</summary>
    private static bool HasAll(IReadOnlyList<ErasureProof?> proofs) =>
        proofs.All(one =>
            one is not null
            && ((IReadOnlyList<string?>)one.Digests).All(digest => digest is not null)
            && ((IReadOnlyList<ErasurePart?>)one.Opened).All(part => part is { Text: not null, Salt: not null })
        );
}

/// <param name="Name">Null: it isn't known.</param>
public sealed record ErasedKeyName(string? Name = null);

/// <param name="Digests">Of the five parts of the leaf, hex.</param>
/// <param name="Opened">Parts that are shown.</param>
/// <param name="Data">What part 4 has the digest of.</param>
/// <param name="Proof">C2SP tlog-proof.</param>
public sealed record ErasureProof(IReadOnlyList<string> Digests, IReadOnlyList<ErasurePart> Opened, string Data, string Proof);

/// <param name="Part">1 to 5.</param>
/// <param name="Text">As it is hashed.</param>
/// <param name="Salt">Before it; hex.</param>
public sealed record ErasurePart(int Part, string Text, string Salt);
