using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ccs.Proof.Leaves;

namespace Ccs.Proof.Openings;

/// <summary>
/// A field that can be shown by itself (RFC 9901): whoever has the salt, the name and the value can make its digest; from the digest
/// alone nobody guesses them.
/// </summary>
/// <param name="Salt">Random to everybody else, base64url.</param>
/// <param name="Field">Its name.</param>
/// <param name="Value">In Unicode's composed form, lines ended by line feeds.</param>
public sealed record Disclosure(string Salt, string Field, string Value)
{
    private const int Parts = 3;

    /// <summary>As it is handed on: base64url of the JSON array.</summary>
    public string Encoded { get; } = EncodedOf(Salt, Field, Value);

    /// <summary>32 bytes.</summary>
    public byte[] Digest => SHA256.HashData(Encoding.ASCII.GetBytes(Encoded));

    public static bool TryParse(string? encoded, out Disclosure? disclosure)
    {
        disclosure = null;
        try
        {
            if (
                encoded is not null
                && JsonNode.Parse(Base64Url.DecodeFromChars(encoded)) is JsonArray { Count: Parts } array
                && array[0]?.GetValueKind() == JsonValueKind.String
                && array[1]?.GetValueKind() == JsonValueKind.String
                && array[2]?.GetValueKind() == JsonValueKind.String
            )
            {
                var read = new Disclosure(array[0]!.GetValue<string>(), array[1]!.GetValue<string>(), array[2]!.GetValue<string>());
                disclosure = read.Encoded == encoded ? read : null;
            }
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            return false;
        }

        return disclosure is not null;
    }

    /// <summary>What a text is before it is hashed: the same letters typed on another keyboard are the same text.</summary>
    public static string Plain(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Normalize(NormalizationForm.FormC);

    private static string EncodedOf(string salt, string field, string value) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(CanonicalJson.Of(JsonSerializer.SerializeToElement(new[] { salt, field, value }))));
}
