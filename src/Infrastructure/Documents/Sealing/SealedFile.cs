using System.Buffers.Binary;

namespace Ccs.Infrastructure.Documents.Sealing;

/// <summary>
/// The stored form of a file: a header of 8 bytes (<c>CCSF</c>, version, three zeros), then chunks. A chunk is up to 64 KiB of the file
/// under AES-256-GCM, with its tag; only the last may be shorter. The nonce is the number of the chunk and whether it is the last; header
/// and id are authenticated with each. So no chunk can be changed, left out, added, moved, or put into another file. The key is used for
/// one file only, which is what makes counted nonces safe.
/// </summary>
internal static class SealedFile
{
    public const int ChunkBytes = 64 * 1024;
    public const int TagBytes = 16;
    public const int HeaderBytes = 8;
    public const int NonceBytes = 12;

    public static ReadOnlySpan<byte> Header => "CCSF\u0001\0\0\0"u8;

    public static void Nonce(Span<byte> nonce, long chunk, bool last)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce, chunk);
        nonce[NonceBytes - 1] = last ? (byte)1 : (byte)0;
    }

    public static byte[] Associated(Guid id)
    {
        var associated = new byte[HeaderBytes + 16];
        Header.CopyTo(associated);
        id.TryWriteBytes(associated.AsSpan(HeaderBytes), bigEndian: true, out _);
        return associated;
    }
}
