using System.Globalization;
using System.Text;

namespace Ccs.Domain.Naming;

/// <summary>
/// Letters of other alphabets that look like those of a name, and what cannot be seen at all: typed by a keyboard that was set to
/// something else, copied from a page, or chosen so that a name is read by people and by no machine.
/// </summary>
internal static class Lookalikes
{
    /// <summary>A letter, and whatever is read so: Cyrillic, Greek, small capitals; letters of other languages in Arabic script.</summary>
    private static readonly Dictionary<char, char> Read = (
        from line in """
            a АаΑαɑᴀ
            b ВвΒʙ
            c СсϹϲᴄ
            d ԁᴅ
            e ЕеΕεᴇ
            f ꜰ
            g ɡԍɢ
            h НһΗʜ
            i ІіΙιɪӀ
            j Јјᴊ
            k КкΚκᴋĸ
            l ʟ
            m МмΜᴍ
            n пΝηɴ
            o ОоΟοσᴏ
            p РрΡρᴘ
            q Ԛԛ
            r гʀ
            s Ѕѕꜱ
            t ТтΤτᴛ
            u υᴜ
            v νѵᴠ
            w Ԝԝωᴡ
            x ХхΧχ
            y УуΥүʏ
            z Ζζᴢ
            ا ٱٲٳٵ
            ب ٮٻ
            ت ٹٺټٽٿ
            ج ڃڄ
            چ ڇڿ
            خ ځ
            د ڈډڊڋڍ
            ذ ڌڎڏڐ
            ر ڑڒړڔږ
            ز ڗ
            س ښڛ
            ش ڜ
            غ ڠ
            ف ڡڢڣ
            ڤ ڥڦ
            ق ٯڧڨ
            ک كڪڬڭڮ
            گ ګڰڱڲڳڴ
            ڵ ڶڷڸ
            ن ںڻڼڽ
            ه ھہۿ
            ة ۃ
            ە ۀۂ
            و ۄۅۇۈۉۊۋۏٷ
            ی يېےۑۍۓٸ
            """.Split('\n')
        let letter = line[0]
        from like in line[1..].Trim()
        select (like, letter)
    ).ToDictionary(pair => pair.like, pair => pair.letter);

    /// <summary>The text in the letters that it is read in, without what cannot be seen.</summary>
    public static string Folded(string text) => Without(text, string.Empty);

    /// <summary>The same, but what cannot be seen is between two words.</summary>
    public static string Opened(string text) => Without(text, " ");

    private static string Without(string text, string instead)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ =
                Unseen(rune) ? plain.Append(instead)
                : rune.IsBmp && Read.TryGetValue((char)rune.Value, out var letter) ? plain.Append(letter)
                : plain.Append(rune.ToString());
        }

        return plain.ToString();
    }

    /// <summary>Besides those that are made to be so: the fillers of Hangul, which count as letters.</summary>
    private static bool Unseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0;
}
