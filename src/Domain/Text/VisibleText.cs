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
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Keeps(rune))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Trim().Trim(ZeroWidthNonJoiner, ZeroWidthJoiner).Trim();
    }

    /// <summary>How many characters a reader would count.</summary>
    public static int Length(string text) =>
        new StringInfo(Clean(text).Replace(ZeroWidthNonJoiner.ToString(), string.Empty, StringComparison.Ordinal)
            .Replace(ZeroWidthJoiner.ToString(), string.Empty, StringComparison.Ordinal)).LengthInTextElements;

    private static bool Keeps(Rune rune) => rune.Value switch
    {
        '\n' or '\r' or '\t' or ZeroWidthNonJoiner or ZeroWidthJoiner => true,
        _ => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned),
    };
}
