using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ccs.Domain.Naming;

/// <summary>A text cut into what may be a person's names: one list for each person that it may speak of.</summary>
internal static partial class NameWords
{
    private static readonly char[] BetweenPersons = [',', '،', ';', '؛', '/', '&', '+', '\n', '|', '(', ')'];
    private static readonly HashSet<string> And = new(["and", "و", "لەگەڵ", "مع", "u"], StringComparer.Ordinal);

    /// <summary>The text as it is; where it differs, also with a new word at each digit, thing unseen, and capital inside a word.</summary>
    public static IEnumerable<string> Texts(string text) =>
        new[] { Plain(text), Plain(Lookalikes.Opened(Capital().Replace(Whole(text), " "))).Opened() }.Distinct(StringComparer.Ordinal);

    /// <summary>The text with words that are spelled out, K a r w a n, as words.</summary>
    public static string SpelledTogether(string text) =>
        SpelledOut().Replace(Plain(text).Opened(), match => string.Concat(match.Value.Where(char.IsLetter)));

    /// <summary>Each in its order; and all of them as one, for who writes the family name first and a comma behind it.</summary>
    /// <param name="plain">Of the <see cref="Texts"/>.</param>
    public static IEnumerable<IReadOnlyList<string>> Lists(string plain)
    {
        List<IReadOnlyList<string>> lists = [];
        foreach (var part in plain.Split(BetweenPersons))
        {
            List<string> words = [];
            foreach (var word in Words(part))
            {
                if (And.Contains(word))
                {
                    lists.Add(words);
                    words = [];
                }
                else
                {
                    words.Add(word);
                }
            }

            lists.Add(words);
        }

        lists.RemoveAll(list => list.Count == 0);
        return lists.Count < 2 ? lists : lists.Append([.. lists.SelectMany(list => list)]);
    }

    /// <summary>Runs of letters; what has a digit in it is no name.</summary>
    public static IEnumerable<string> Words(string plain)
    {
        var spaced = new StringBuilder(plain.Length);
        foreach (var c in plain)
        {
            spaced.Append(char.IsLetterOrDigit(c) || c == Apart ? c : ' ');
        }

        return spaced
            .ToString()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetter) && !word.Any(char.IsDigit))
            .Select(word => (word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word).Trim(Apart))
            .Where(word => word.Length > 0);
    }

    /// <summary>Between two letters that are no pair: Is'haq.</summary>
    private const char Apart = '\'';

    /// <summary>One letter for those that keyboards mix up, small ones, and no marks.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in LatinScript.Plain(Lookalikes.Folded(Whole(text))))
        {
            _ = c switch
            {
                '’' or '‘' or 'ʼ' or 'ʿ' or 'ʾ' or '`' => plain.Append(Apart),
                'ـ' or 'ء' => plain,
                _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark => plain,
                _ => plain.Append(c),
            };
        }

        return plain.ToString();
    }

    /// <summary>Without halves of letters, and with a Kurdish ە for the two signs that stand for it.</summary>
    private static string Whole(string text) =>
        Encoding
            .UTF8.GetString(Encoding.UTF8.GetBytes(text))
            .Replace('\uFFFE', ' ')
            .Normalize(NormalizationForm.FormKC)
            .Replace("ه\u200C", "ە", StringComparison.Ordinal);

    private static string Opened(this string plain) => string.Concat(plain.Select(c => char.IsDigit(c) ? ' ' : c));

    [GeneratedRegex("(?<=\\p{Ll})(?=\\p{Lu})", RegexOptions.None, 1000)]
    private static partial Regex Capital();

    [GeneratedRegex("(?<!\\p{L})(\\p{L}[^\\p{L}]{1,2}){3,}\\p{L}(?!\\p{L})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpelledOut();
}
