using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ccs.Infrastructure.Proof;

/// <summary>
/// Tells an event that the program wrote from one that somebody put into the table: a MAC under a key that is in no database. Sequence,
/// version and time are not known before the commit; the leaf has them.
/// </summary>
internal sealed class EventSeals(LogKeys keys)
{
    /// <summary>Of an event: <c>{key}:{HMAC-SHA256, base64url}</c>.</summary>
    public const string Header = "seal";

    private const string Version = "ccs-seal/1";

    public string Make(SealedFacts facts) => $"{keys.CurrentSeal}:{Base64Url.EncodeToString(Mac(keys.Seal(keys.CurrentSeal)!, facts))}";

    /// <summary>False also where the key that it names is not there.</summary>
    public bool Holds(string? seal, SealedFacts facts)
    {
        var colon = seal?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0
            && keys.Seal(seal![..colon]) is { } key
            && Base64Url.IsValid(seal.AsSpan(colon + 1))
            && CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(seal.AsSpan(colon + 1)), Mac(key, facts));
    }

    private static byte[] Mac(byte[] key, SealedFacts facts)
    {
        string?[] lines = [facts.Type, facts.Actor, facts.Correlation, facts.Causation, facts.Data, facts.Headers];
        return HMACSHA256.HashData(
            key.AsSpan(),
            (byte[])
                [
                    .. Encoding.UTF8.GetBytes($"{Version}\n"),
                    .. facts.EventId.ToByteArray(bigEndian: true),
                    .. facts.StreamId.ToByteArray(bigEndian: true),
                    .. Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n"))),
                ]
        );
    }
}

/// <param name="EventId">Its own id.</param>
/// <param name="StreamId">The stream it stands in.</param>
/// <param name="Type">Its stored name.</param>
/// <param name="Actor">Who.</param>
/// <param name="Correlation">Of which call.</param>
/// <param name="Causation">By which message.</param>
/// <param name="Data">Canonical.</param>
/// <param name="Headers">All but the seal, canonical.</param>
internal sealed record SealedFacts(
    Guid EventId,
    Guid StreamId,
    string Type,
    string? Actor,
    string? Correlation,
    string? Causation,
    string Data,
    string Headers
);
