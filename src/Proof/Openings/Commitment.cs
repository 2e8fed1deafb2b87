using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ccs.Proof.Openings;

/// <summary>
/// What an event promises of the words in it. It stands in the log as one hash; each field can be opened by itself, and the secret of
/// the event opens all of them.
/// </summary>
public static class Commitment
{
    private const string Purpose = "receipt/1";
    private const int SecretBytes = 32;

    /// <summary>The event's secret: whoever has it can open all fields. It is made again from the key of the data, and is gone with
    /// it.</summary>
    /// <param name="dataKey">Of the complaint.</param>
    /// <param name="eventId">Of the event.</param>
    public static byte[] Secret(ReadOnlySpan<byte> dataKey, Guid eventId)
    {
        byte[] info = [.. Encoding.ASCII.GetBytes(Purpose), .. eventId.ToByteArray(bigEndian: true)];
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, dataKey.ToArray(), SecretBytes, salt: [], info);
    }

    /// <summary>A field, ready to be shown.</summary>
    /// <param name="secret">Of the event.</param>
    /// <param name="field">Its name.</param>
    /// <param name="text">As it was written.</param>
    public static Disclosure Open(ReadOnlySpan<byte> secret, string field, string text) =>
        new(Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(field))), field, Disclosure.Plain(text));

    /// <summary>The hash over all fields: of their digests in the order of their bytes, so that no order of fields is told.</summary>
    /// <param name="digests">32 bytes each; those that aren't shown as their digests alone.</param>
    public static byte[] Of(IEnumerable<byte[]> digests) =>
        SHA256.HashData([
            .. digests.Order(Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right))).SelectMany(digest => digest),
        ]);
}
