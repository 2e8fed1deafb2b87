using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Ccs.Domain.Text;

namespace Ccs.Infrastructure.Identity.Passwords;

/// <summary>
/// What guessers try first (NIST SP 800-63B, 5.1.1.2; ASVS 6.2.4): the most common passwords, as they are, with figures and marks around
/// them, with figures for letters or twice over; and the words of this place with figures and little else.
/// </summary>
internal static class CommonPasswords
{
    private const int MarkBytes = 5;
    private const int ShortestCore = 5;
    private const int ShortestOfName = 3;
    private const string Prefix = "CommonPasswords.";

    // The first bytes of the SHA-256 of each, sorted: one stranger in two million million has the mark of one of them.
    private static readonly Lazy<byte[]> Marks = new(() => Read("common-passwords.bin"));
    private static readonly Lazy<string[]> Place = new(ReadPlace);

    private static readonly FrozenDictionary<char, char> Letters = new Dictionary<char, char>
    {
        ['@'] = 'a',
        ['4'] = 'a',
        ['3'] = 'e',
        ['1'] = 'i',
        ['!'] = 'i',
        ['0'] = 'o',
        ['$'] = 's',
        ['5'] = 's',
        ['7'] = 't',
    }.ToFrozenDictionary();

    public static int Count => Marks.Value.Length / MarkBytes;

    /// <param name="password">Any.</param>
    /// <param name="names">Of the account's agency: their words are of the place too.</param>
    public static bool Has(string password, IEnumerable<string> names)
    {
        var plain = Digits.ToAscii(password.Trim().Normalize(NormalizationForm.FormKC)).ToLowerInvariant();
        var spelt = string.Concat(plain.Select(c => Letters.GetValueOrDefault(c, c)));
        return new[] { plain, Core(plain), spelt, Core(spelt) }.Any(IsListed) || IsOfPlace(plain, names);
    }

    private static bool IsListed(string text)
    {
        var half = text[..(text.Length / 2)];
        return Find(text) || (text == half + half && Find(half));
    }

    private static bool Find(string text)
    {
        if (text.Length < ShortestCore)
        {
            return false;
        }

        var wanted = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, MarkBytes);
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Marks.Value.AsSpan(middle * MarkBytes, MarkBytes).SequenceCompareTo(wanted);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    /// <summary>
    /// Words of the place, and fewer letters beside them than a word has. The longest first: some words stand within others.
    /// </summary>
    private static bool IsOfPlace(string plain, IEnumerable<string> names)
    {
        var letters = OnlyLetters(plain);
        var own = names.SelectMany(SearchText.Words).Select(OnlyLetters).Where(word => word.Length >= ShortestOfName);
        var words = Place.Value.Concat(own).OrderByDescending(word => word.Length);
        var rest = words.Aggregate(letters, (left, word) => left.Replace(word, string.Empty, StringComparison.Ordinal));
        return rest.Length < letters.Length && rest.Length < ShortestCore;
    }

    private static string OnlyLetters(string text) => string.Concat(SearchText.Words(text).SelectMany(word => word.Where(char.IsLetter)));

    private static string Core(string text)
    {
        var first = 0;
        var end = text.Length;
        while (first < end && !char.IsLetter(text[first]))
        {
            first++;
        }

        while (end > first && !char.IsLetter(text[end - 1]))
        {
            end--;
        }

        return text[first..end];
    }

    private static string[] ReadPlace() =>
        [
            .. Encoding
                .UTF8.GetString(Read("place.txt"))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(OnlyLetters)
                .Distinct(StringComparer.Ordinal),
        ];

    private static byte[] Read(string name)
    {
        using var stream =
            typeof(CommonPasswords).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"{Prefix}{name} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
