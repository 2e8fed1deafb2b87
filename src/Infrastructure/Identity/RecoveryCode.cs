using System.Security.Cryptography;
using System.Text;
using Ccs.Domain.Text;

namespace Ccs.Infrastructure.Identity;

/// <summary>A code on paper, for the day on which the telephone is lost.</summary>
internal static class RecoveryCode
{
    private const int Groups = 4;
    private const int GroupLength = 6;
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>Four groups of six, so that it can be copied from paper.</summary>
    public static string New() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength)));

    /// <summary>
    /// Of 31^24 possibilities, which is 118 bits, a plain hash is enough (ASVS 6.5.2). However it was typed, without its hyphens too.
    /// </summary>
    public static string HashOf(string code) =>
        Convert.ToHexString(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Digits.ToAscii(code).ToLowerInvariant().Where(char.IsAsciiLetterOrDigit))))
        );
}
