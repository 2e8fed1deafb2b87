using System.Text.RegularExpressions;

namespace Ccs.Domain.Naming;

/// <summary>Names of two parts that some write as one word and some as two or three: Abd al-Rahman, Salah al-Din.</summary>
internal static partial class Compounds
{
    private static readonly HashSet<string> Articles = new(
        ["al", "el", "ul", "ol", "ar", "as", "ad", "an", "ash", "az", "at", "ur", "us", "un", "ال"],
        StringComparer.Ordinal
    );

    /// <summary>The words with the parts of such names brought together.</summary>
    public static IReadOnlyList<string> Joined(IReadOnlyList<string> words)
    {
        List<string> joined = [];
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (AbdAlone().IsMatch(word))
            {
                var next = i + 1;
                while (next < words.Count - 1 && Articles.Contains(words[next]))
                {
                    next++;
                }

                if (next < words.Count)
                {
                    word += words[next];
                    i = next;
                }
            }
            else if (joined.Count > 0 && DinAlone().IsMatch(word))
            {
                (word, joined) = (joined[^1] + word, joined[..^1]);
            }
            else if (Articles.Contains(word))
            {
                // Of a family name, or of a faith that follows.
                if (i + 1 < words.Count && DinAlone().IsMatch(word + words[i + 1]) && joined.Count > 0)
                {
                    (word, joined, i) = (joined[^1] + word + words[i + 1], joined[..^1], i + 1);
                }
                else
                {
                    continue;
                }
            }

            joined.Add(word);
        }

        return joined;
    }

    /// <summary>The word without Abd before it and al-Din behind it, and whether they were there.</summary>
    public static (string Word, bool Servant, bool OfFaith) Taken(string word)
    {
        if (Abd().Match(word) is { Success: true } servant)
        {
            var rest = servant.Groups["rest"].Value;
            return (rest is "لله" or "له" ? "لا" : rest, true, false);
        }

        return Din().Match(word) is { Success: true } faith ? (faith.Groups["rest"].Value, false, true) : (word, false, false);
    }

    /// <summary>The word also without the article that family names have: al-Obaidi is Obaidi.</summary>
    public static string? WithoutArticle(string word) =>
        word.Length >= 5 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..]
        : word.Length >= 6 && word.StartsWith("al", StringComparison.Ordinal) ? word[2..]
        : null;

    [GeneratedRegex(
        "^(عبد|عبدا?ل|عەبد|عەبد[وۆ][لڵڕ]?|ئەبد[وۆ]?[لڵڕ]?|abd|abd[aeuo]|abd[aeuo][lrsnzdt])$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex AbdAlone();

    [GeneratedRegex("^((عبد|عەبد|ئەبد|عهبد|ئهبد)[اوۆ]?|abd[aeuo]?)(?<rest>.{2,})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Abd();

    [GeneratedRegex("^((ال|ە)?د+[یێ]ن|([aeu]?[ld])?d+(i|ee|e)n)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DinAlone();

    [GeneratedRegex("^((?<rest>.{2,}?)(ا?ل|ە|ه|و)د+[یێ]ن|(?<rest>.{3,}?)[aeiu]l?d+(i|ee|e)n)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Din();
}
