using System.Globalization;
using System.Text;

namespace Ccs.Domain.Text;

/// <summary>Text as a person sees it: what has no ink and changes no letter does not count, and cannot hide anything.</summary>
public static class VisibleText
{
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>
    /// The text without control characters (but for line breaks and tabs), without marks that turn the reading direction around, and without
    /// zero-width characters, except the joiners that Kurdish and Persian spelling uses between letters. White space at the ends goes.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);

        // Half a surrogate pair comes out of EnumerateRunes as U+FFFD; Normalize would throw at it.
        foreach (var rune in text.EnumerateRunes())
        {
            if (Keeps(rune))
            {
                clean.Append(rune);
            }
        }

        // Composed only now: what was taken out may have stood between a letter and its mark.
        return Trim(clean.ToString().Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n"));
    }

    /// <summary>How many characters a reader would count.</summary>
    public static int Length(string text) =>
        new StringInfo(Clean(text).Replace(ZeroWidthNonJoiner.ToString(), string.Empty, StringComparison.Ordinal)
            .Replace(ZeroWidthJoiner.ToString(), string.Empty, StringComparison.Ordinal)).LengthInTextElements;

    /// <summary>White space and joiners at the ends, in any order.</summary>
    private static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (start < end && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is ZeroWidthNonJoiner or ZeroWidthJoiner;

    private static bool Keeps(Rune rune) => rune.Value switch
    {
        '\n' or '\r' or '\t' or ZeroWidthNonJoiner or ZeroWidthJoiner => true,
        _ => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned),
    };
}
