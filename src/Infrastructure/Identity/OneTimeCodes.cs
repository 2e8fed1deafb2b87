using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ccs.Domain.Text;

namespace Ccs.Infrastructure.Identity;

/// <summary>Time-based one-time codes (RFC 6238: SHA-1, 30 seconds, 6 digits), as every authenticator app makes them.</summary>
internal static class OneTimeCodes
{
    private const int SecretBytes = 20;
    private const int StepSeconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <returns>Base 32.</returns>
    public static string NewSecret() => RandomNumberGenerator.GetString(Alphabet, SecretBytes * 8 / 5);

    public static string Uri(string userName, string secret) =>
        $"otpauth://totp/CCS:{System.Uri.EscapeDataString(userName)}?secret={secret}&issuer=CCS";

    /// <summary>The time step of the code, one before or after allowed for clocks that are off;
    /// null where it is wrong or was taken already.</summary>
    public static long? StepOf(string secret, string code, DateTimeOffset now, long lastStep)
    {
        var given = Encoding.ASCII.GetBytes(Digits.ToAscii(code).Replace(" ", string.Empty, StringComparison.Ordinal));
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Code(secret, step))) && step > lastStep)
            {
                return step;
            }
        }

        return null;
    }

    public static string Code(string secret, DateTimeOffset at) => Code(secret, at.ToUnixTimeSeconds() / StepSeconds);

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "RFC 6238; apps know no other.")]
    private static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Bytes(secret), counter);
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0F)) & 0x7FFFFFFF;
        return (value % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string base32)
    {
        var bytes = new List<byte>(SecretBytes);
        var (buffer, bits) = (0, 0);
        foreach (var letter in base32)
        {
            buffer = ((buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }
}
