using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Ccs.Infrastructure.Identity;

/// <summary>The check of a password costs the same for a name that nobody has, and for a hash of fewer rounds.</summary>
internal static class PasswordWork
{
    private const int RandomBytes = 32;
    private const int RoundsAt = 5;
    private const byte ThirdFormat = 1;

    // Hashed once for a password that nobody has.
    private static readonly StaffAccount Nobody = new() { DisplayName = string.Empty, NameWords = string.Empty };
    private static string? _nobodysHash;

    public static PasswordVerificationResult Verify(IPasswordHasher<StaffAccount> passwords, StaffAccount? account, string password)
    {
        _nobodysHash ??= passwords.HashPassword(Nobody, Convert.ToHexString(RandomNumberGenerator.GetBytes(RandomBytes)));
        var hash = account?.PasswordHash ?? _nobodysHash;
        var verified = passwords.VerifyHashedPassword(account ?? Nobody, hash, password);
        WorkOff(PasswordRules.Rounds - RoundsOf(hash), password);
        return account?.PasswordHash is null ? PasswordVerificationResult.Failed : verified;
    }

    /// <summary>The rest of the work, for nothing.</summary>
    private static void WorkOff(int rounds, string password)
    {
        if (rounds > 0)
        {
            Rfc2898DeriveBytes.Pbkdf2(
                Encoding.UTF8.GetBytes(password),
                new byte[RandomBytes],
                rounds,
                HashAlgorithmName.SHA512,
                RandomBytes
            );
        }
    }

    /// <summary>The framework's third format: a mark, the function, and then the count.</summary>
    private static int RoundsOf(string hash)
    {
        var bytes = Convert.FromBase64String(hash);
        return bytes is [ThirdFormat, ..] && bytes.Length > RoundsAt + sizeof(int)
            ? BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(RoundsAt, sizeof(int)))
            : 0;
    }
}
