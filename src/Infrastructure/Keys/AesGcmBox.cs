using System.Security.Cryptography;

namespace Ccs.Infrastructure.Keys;

/// <summary>AES-256-GCM over small values: a random nonce of 12 bytes, the ciphertext, a tag of 16.</summary>
internal static class AesGcmBox
{
    public const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> clear, ReadOnlySpan<byte> associated)
    {
        var box = new byte[NonceBytes + clear.Length + TagBytes];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(
            box.AsSpan(0, NonceBytes),
            clear,
            box.AsSpan(NonceBytes, clear.Length),
            box.AsSpan(NonceBytes + clear.Length),
            associated
        );
        return box;
    }

    /// <exception cref="CryptographicException">Not sealed with this key for this place, or changed since.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> associated)
    {
        if (box.Length < NonceBytes + TagBytes)
        {
            throw new CryptographicException("Too short to be a sealed value.");
        }

        var clear = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(box[..NonceBytes], box.Slice(NonceBytes, clear.Length), box[^TagBytes..], clear, associated);
        return clear;
    }
}
