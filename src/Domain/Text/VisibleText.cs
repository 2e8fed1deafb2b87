using System.Globalization;
using System.Text;

namespace Ccs.Domain.Text;

/// <summary>Text as a person sees it: what has no ink and changes no letter does not count, and cannot hide anything.</summary>
public static class VisibleText
{
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';
    private const char LeftToRightMark = '\u200E';
    private const char RightToLeftMark = '\u200F';
    private const char ArabicLetterMark = '\u061C';

    /// <summary>
    /// The text without control characters (but for line breaks and tabs), without marks that turn the reading direction around, and
    /// without zero-width characters, except the joiners that Kurdish and Persian spelling uses between letters, and the marks that keep a
    /// number or a bracket in its place: they turn nothing around, and keyboards write them. White space at the ends goes.
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

    /// <summary><see cref="Clean"/>, without the marks of direction too:
    /// for what is compared or looked up, such as an address or a name of a file.</summary>
    public static string Undirected(string text) => Clean(string.Concat(text.Where(c => !IsMark(c))));

    /// <summary>How many characters a reader would count.</summary>
    public static int Length(string text) =>
        new StringInfo(
            string.Concat(Clean(text).Where(c => !IsMark(c) && c is not (ZeroWidthNonJoiner or ZeroWidthJoiner)))
        ).LengthInTextElements;

    /// <summary>The same with each run of what has no ink as one: nobody makes a text longer with spaces and empty lines.</summary>
    public static int LengthUnpadded(string text)
    {
        var unpadded = new StringBuilder(text.Length);
        foreach (var c in Clean(text).Where(c => c is not (ZeroWidthNonJoiner or ZeroWidthJoiner) && !IsMark(c)))
        {
            var blank = char.IsWhiteSpace(c) || IsFiller(c);
            if (!blank || (unpadded.Length > 0 && unpadded[^1] != ' '))
            {
                unpadded.Append(blank ? ' ' : c);
            }
        }

        return Length(unpadded.ToString());
    }

    /// <summary>How many letters and digits there are: dots and dashes say nothing.</summary>
    public static int Letters(string text) => Clean(text).EnumerateRunes().Count(Rune.IsLetterOrDigit);

    /// <summary>White space and joiners at the ends, in any order. A mark of direction there rules the line, and stays;
    /// but not alone.</summary>
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

        return start == end
            ? string.Empty
            : string.Concat([.. text[..start].Where(IsMark), .. text[start..end], .. text[end..].Where(IsMark)]);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is ZeroWidthNonJoiner or ZeroWidthJoiner || IsMark(c);

    /// <summary>Letters and symbols by their category, and empty to the eye: of Hangul, and of Braille.</summary>
    private static bool IsFiller(char c) => c is '\u3164' or '\u115F' or '\u1160' or '\uFFA0' or '\u2800';

    private static bool IsMark(char c) => c is LeftToRightMark or RightToLeftMark or ArabicLetterMark;

    private static bool Keeps(Rune rune) =>
        rune.Value switch
        {
            '\n' or '\r' or '\t' or ZeroWidthNonJoiner or ZeroWidthJoiner or LeftToRightMark or RightToLeftMark or ArabicLetterMark => true,
            _ => Rune.GetUnicodeCategory(rune)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.Surrogate
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
                ),
        };
}
