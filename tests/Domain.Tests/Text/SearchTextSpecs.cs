using CsCheck;

namespace Ccs.Domain.Tests.Text;

public sealed class SearchTextSpecs
{
    [Theory]
    [InlineData("کورد", "كورد")] // Kurdish and Arabic kaf.
    [InlineData("هەولێر", "ھەولێر")]
    [InlineData("علی", "علي")]
    [InlineData("علی", "على")] // Alef maksura stands for yeh in Egypt and Iraq.
    [InlineData("نامە", "نامه")]
    [InlineData("نامە", "نامه\u200C")] // The old way to write ە.
    [InlineData("مدرسة", "مدرسه")]
    [InlineData("أحمد", "احمد")]
    [InlineData("إدارة", "اداره")]
    [InlineData("آزاد", "ازاد")]
    [InlineData("ٱلله", "الله")]
    [InlineData("مؤسسة", "موسسة")]
    [InlineData("ئازاد", "یازاد")]
    [InlineData("ســـلام", "سلام")]
    [InlineData("مُحَمَّدٌ", "محمد")]
    [InlineData("ده\u200Cست", "دهست")]
    [InlineData("د\u200Dس\u200Bت\u2060", "دست")]
    [InlineData("\u202Eسلام\u202C", "سلام")]
    [InlineData("\u200Eسلا\u200Fم\u061C", "سلام")]
    [InlineData("ﻛﻮردﺳﺘﺎن", "کوردستان")] // Presentation forms, out of an old PDF.
    [InlineData("ﻻ", "لا")]
    [InlineData("٢٠٢٦", "2026")]
    [InlineData("۲۰۲۶", "2026")]
    [InlineData("2026", "２０２６")]
    [InlineData("ERBIL Café", "erbil cafe")]
    [InlineData("e\u0301", "é")]
    public void What_keyboards_mix_up_is_found(string written, string sought) =>
        SearchText.Normalise(written).ShouldBe(SearchText.Normalise(sought));

    [Theory]
    [InlineData("ڕێگا", "رێگا")]
    [InlineData("گۆڕ", "گور")]
    [InlineData("دڵ", "دل")]
    [InlineData("باب", "پاپ")]
    [InlineData("دێ", "دی")]
    [InlineData("گە", "که")]
    public void Letters_that_are_different_stay_different(string one, string other) =>
        SearchText.Normalise(one).ShouldNotBe(SearchText.Normalise(other));

    [Theory]
    [InlineData("  ئاو،   کارەبا\tو\nڕێگا! ", "یاو کارهبا و ڕێگا")]
    [InlineData("ساڵی ٢٠٢٦/٢", "ساڵی 2026 2")]
    [InlineData("a-b_c.d", "a b c d")]
    [InlineData("، ؛ ؟ ...", "")]
    [InlineData("\u200C\u200D\u0640", "")]
    [InlineData("", "")]
    [InlineData("👍🏽 good", "good")]
    public void Words_are_apart_by_one_space(string text, string expected) => SearchText.Normalise(text).ShouldBe(expected);

    [Fact]
    public void Words_come_in_order_and_repeats_stay() => SearchText.Words("Water, no water!").ShouldBe(["water", "no", "water"]);

    [Fact]
    public void Normalised_text_does_not_change_again() =>
        AnyText.Sample(text =>
        {
            var once = SearchText.Normalise(text);

            SearchText.Normalise(once).ShouldBe(once);
        });

    [Fact]
    public void What_is_no_character_does_no_harm()
    {
        // Cut in the middle of a surrogate pair by some client; and a code point that Unicode keeps free for ever.
        SearchText.Normalise("water \uD83D pipe").ShouldBe("water pipe");
        SearchText.Normalise("water\uFFFEpipe").ShouldBe("water pipe");
    }

    /// <summary>Letters, marks and invisible characters of both scripts in any order.</summary>
    internal static readonly Gen<string> AnyText = Gen.Frequency(
            (6, Gen.Char['\u0600', '\u06FF']),
            (3, Gen.Char['\u0020', '\u024F']),
            (2, Gen.Char['\u0300', '\u036F']),
            (2, Gen.Char['\u2000', '\u206F']),
            (2, Gen.OneOf('\r', '\n', ' ', '\u200C', '\u200D', '\u200B')),
            (1, Gen.Char)
        )
        .Array[0, 30]
        .Select(characters => new string(characters));
}
