using System.Globalization;
using System.Text;

namespace Ccs.Domain.Text;

/// <summary>
/// Text as it is searched for, never as it is shown: the letters that keyboards mix up in Kurdish and Arabic are one (ك/ک, ي/ی/ى, ه/ە/ھ/ة,
/// أ/إ/آ/ا), tatweel, vowel marks and zero-width joiners are gone, digits are 0–9, the case is lower.
/// </summary>
public static class SearchText
{
    /// <summary>One space between words, none at the ends.</summary>
    public static string Normalise(string text) => string.Join(' ', Words(text));

    /// <summary>The words in order, without repeats removed; a word is a run of letters and digits.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Digits.ToAscii(WellFormed(text)).Normalize(NormalizationForm.FormKD))
        {
            Fold(c, folded);
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Normalize throws at half a surrogate pair and at the noncharacter U+FFFE; nobody searches for either.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', ' ');

    private static void Fold(char c, StringBuilder folded)
    {
        switch (c)
        {
            case 'ك':
                folded.Append('ک');
                break;
            case 'ي' or 'ى' or 'ئ':
                folded.Append('ی');
                break;
            case 'ە' or 'ھ' or 'ة' or 'ہ':
                folded.Append('ه');
                break;
            case 'أ' or 'إ' or 'آ' or 'ٱ':
                folded.Append('ا');
                break;
            case 'ؤ':
                folded.Append('و');
                break;
            case 'ـ':
                break;
            default:
                FoldByCategory(c, folded);
                break;
        }
    }

    private static void FoldByCategory(char c, StringBuilder folded)
    {
        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control when !char.IsWhiteSpace(c):
                break;
            case var category when char.IsLetterOrDigit(c) || category == UnicodeCategory.SpacingCombiningMark:
                folded.Append(char.ToLowerInvariant(c));
                break;
            default:
                folded.Append(' ');
                break;
        }
    }
}
