using System.Globalization;
using System.Text;

namespace Ccs.Infrastructure.Logging;

/// <summary>
/// Text that stays in its line, and says what it says: what would end the line, move about in it, or turn it around is written out.
/// </summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        if (!text.Any(Misleads))
        {
            return text;
        }

        var written = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (Misleads(c))
            {
                written.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                written.Append(c);
            }
        }

        return written.ToString();
    }

    private static bool Misleads(char c) =>
        char.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
