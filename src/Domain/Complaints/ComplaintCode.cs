using System.Text;
using Ccs.Domain.Shared;
using Ccs.Domain.Text;

namespace Ccs.Domain.Complaints;

/// <summary>A complaint code as it is stored: to be opened for the citizen, and to be found by whoever types it.</summary>
/// <param name="Text">In its canonical form, sealed under the complaint's key.</param>
/// <param name="Token">Keyed one-way token of the same: equal codes have equal tokens, and nobody reads a code out of one.</param>
public sealed record SealedCode(Sealed Text, string Token);

/// <summary>
/// What the citizen keeps: <c>CCS-XXXX-XXXX-XX</c>, nine random characters of Crockford's base 32 and a check character. The check is a
/// linear code over GF(32): it tells every single wrong character and every swap of two, before anything is looked up.
/// </summary>
public readonly record struct ComplaintCode
{
    /// <summary>Random bytes that a new code is made from.</summary>
    public const int RandomBytes = RandomLength;

    /// <summary>What every code begins with, so that people know it for one.</summary>
    public const string Prefix = "CCS";

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int RandomLength = 9;
    private const int Length = RandomLength + 1;

    private readonly string? _characters;

    private ComplaintCode(string characters) => _characters = characters;

    /// <summary>A new code. The bytes come from a cryptographic source; five bits of each are used.</summary>
    public static ComplaintCode From(ReadOnlySpan<byte> random)
    {
        Span<char> characters = stackalloc char[Length];
        for (var i = 0; i < RandomLength; i++)
        {
            characters[i] = Alphabet[random[i] & 31];
        }

        characters[^1] = Alphabet[Check(characters[..RandomLength])];
        return new ComplaintCode(new string(characters));
    }

    /// <summary>
    /// Reads what people type: any case, with or without separators and prefix, O as 0, I and L as 1, any digits. False for a typing slip.
    /// </summary>
    public static bool TryParse(string? text, out ComplaintCode code)
    {
        code = default;
        var characters = new StringBuilder(Length + Prefix.Length);
        foreach (var c in Digits.ToAscii(text ?? string.Empty).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant))
        {
            characters.Append(
                c switch
                {
                    'O' => '0',
                    'I' or 'L' => '1',
                    _ => c,
                }
            );
        }

        var typed = characters.ToString();
        if (typed.Length == Length + Prefix.Length && typed.StartsWith(Prefix, StringComparison.Ordinal))
        {
            typed = typed[Prefix.Length..];
        }

        if (typed.Length != Length || typed.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal)))
        {
            return false;
        }

        if (Alphabet[Check(typed.AsSpan(0, RandomLength))] != typed[^1])
        {
            return false;
        }

        code = new ComplaintCode(typed);
        return true;
    }

    public override string ToString() => _characters is { } c ? $"{Prefix}-{c[..4]}-{c[4..8]}-{c[8..]}" : string.Empty;

    /// <summary>The sum of each value times its own power of the generator:
    /// weights all differ, and none is that of the check itself.</summary>
    private static int Check(ReadOnlySpan<char> characters)
    {
        var sum = 0;
        foreach (var c in characters)
        {
            sum = Double(sum ^ Alphabet.IndexOf(c, StringComparison.Ordinal));
        }

        return sum;
    }

    /// <summary>Times x in GF(32) with the primitive polynomial x⁵ + x² + 1.</summary>
    private static int Double(int value) => (value << 1) ^ ((value & 16) == 0 ? 0 : 0b100101);
}
