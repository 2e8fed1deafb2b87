using System.Globalization;

namespace Ccs.Domain.Text;

/// <summary>Digits as people type them: 0–9, ٠–٩ (Arabic-Indic), ۰–۹ (Persian and Kurdish).</summary>
public static class Digits
{
    /// <summary>The same text with every decimal digit of any script as 0–9.</summary>
    public static string ToAscii(string text) =>
        string.Create(
            text.Length,
            text,
            static (target, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    var digit = CharUnicodeInfo.GetDecimalDigitValue(source[i]);
                    target[i] = digit >= 0 ? (char)('0' + digit) : source[i];
                }
            }
        );

    /// <summary>A number of fixed length as it is compared: ASCII digits, without the spaces,
    /// hyphens and invisible marks that people type or copy with it.</summary>
    public static string Ungrouped(string text) =>
        string.Concat(
            ToAscii(text)
                .Where(c =>
                    !char.IsWhiteSpace(c)
                    && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.DashPunctuation or UnicodeCategory.Format)
                )
        );
}
