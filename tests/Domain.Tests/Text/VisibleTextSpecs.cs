using CsCheck;

namespace Ccs.Domain.Tests.Text;

public sealed class VisibleTextSpecs
{
    [Theory]
    [InlineData("abc\u202Efdp.exe\u202C", "abcfdp.exe")] // A right-to-left override turns the name of a file around.
    [InlineData("\u2066a\u2069\u202B\u202D\u202Ab", "ab")]
    [InlineData("a\u200Bb\u2060c\uFEFFd\u00ADe", "abcde")]
    [InlineData("a\u0000b\u0007c\u001Bd", "abcd")]
    [InlineData("a\uE000b", "ab")] // Private use: anything may be drawn there.
    [InlineData("a\U000E0041b", "ab")] // Tags, which hide text.
    public void What_has_no_ink_is_taken_out(string text, string expected) => VisibleText.Clean(text).ShouldBe(expected);

    [Theory]
    [InlineData("ده\u200Cست")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("ک\u200Dک")]
    [InlineData("هەولێر، ڕێگای کۆیە ٢٥")]
    [InlineData("one\ntwo\tthree")]
    [InlineData("👩\u200D⚕")]
    [InlineData("مُحَمَّدٌ")]
    [InlineData("ســـلام")]
    [InlineData("ژمارەی \u200E+964 750\u200E (ABC)\u200F، \u061C٢٠٢٦/٥")] // Marks that keep numbers and brackets in their places.
    [InlineData("\u200FABC 12\u200F")] // The first says that the line runs from the right.
    public void What_a_reader_sees_is_kept(string text) => VisibleText.Clean(text).ShouldBe(text);

    [Theory]
    [InlineData("  text \n", "text")]
    [InlineData("\u200Ctext\u200D", "text")]
    [InlineData("\u200C \u200C text \u200C \u200C", "text")]
    [InlineData("\u00A0text\u3000", "text")]
    [InlineData(" \u200F \u200Ctext \u200E\n", "\u200Ftext\u200E")]
    [InlineData(" \u200F\u061C \u200E", "")]
    public void Nothing_invisible_stands_at_the_ends(string text, string expected) => VisibleText.Clean(text).ShouldBe(expected);

    [Theory]
    [InlineData("one\r\ntwo", "one\ntwo")]
    [InlineData("one\rtwo", "one\ntwo")]
    public void Line_breaks_are_of_one_kind(string text, string expected) => VisibleText.Clean(text).ShouldBe(expected);

    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("e\u200B\u0301", "é")] // Composed after the invisible has gone, not before.
    [InlineData("ا\u0653", "آ")]
    public void Letters_are_composed(string text, string expected) => VisibleText.Clean(text).ShouldBe(expected);

    [Theory]
    [InlineData("", 0)]
    [InlineData(" \n\t ", 0)]
    [InlineData("\u200B\u200B\u200B\u200B", 0)]
    [InlineData("\u200C\u200D\u200C\u200D", 0)]
    [InlineData("\u200C \u200D \u200C", 0)]
    [InlineData("\u202E\u2066\uFEFF\u2060\u00AD", 0)]
    [InlineData("abc", 3)]
    [InlineData("\u200E\u200F\u061C \u200F", 0)]
    [InlineData("\u200Fa\u200E\u061Cb\u200F", 2)]
    [InlineData("ده\u200Cست", 4)]
    [InlineData("مُحَمَّدٌ", 4)] // Vowel marks sit on their letters.
    [InlineData("e\u0301", 1)]
    [InlineData("👍🏽", 1)]
    [InlineData("  a  b  ", 4)]
    [InlineData("a\n\u200Cb", 3)] // After a line break a joiner has no letter to sit on.
    [InlineData("👩\u200D👧", 2)]
    public void Counts_what_a_reader_would_count(string text, int length) => VisibleText.Length(text).ShouldBe(length);

    [Theory]
    [InlineData('\u200C')]
    [InlineData('\u200F')]
    public void Padding_a_text_with_what_has_no_ink_does_not_make_it_longer(char padding) =>
        Gen.Int[1, 50].Sample(count => VisibleText.Length("ab" + new string(padding, count) + "c").ShouldBe(3));

    [Theory]
    [InlineData("", 0)]
    [InlineData("  a  b  ", 3)]
    [InlineData("a \n\n\t b", 3)]
    [InlineData("a\u3164\u3164\u2800b", 3)]
    [InlineData("ده\u200Cست", 4)]
    [InlineData("No.                                        .", 5)]
    public void White_space_in_a_row_makes_no_text_longer(string text, int length) => VisibleText.LengthUnpadded(text).ShouldBe(length);

    [Theory]
    [InlineData("\u200Fname@example.org\u200F", "name@example.org")]
    [InlineData("\u202A0750\u00A0123\u202C", "0750\u00A0123")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")] // A joiner belongs to the spelling.
    public void What_is_compared_bears_no_marks_of_direction(string text, string expected) =>
        VisibleText.Undirected(text).ShouldBe(expected);

    [Fact]
    public void What_is_no_character_does_no_harm()
    {
        VisibleText.Clean("a\uD83Db").ShouldBe("a\uFFFDb");
        VisibleText.Clean("a\uFFFEb").ShouldBe("ab");
    }

    [Fact]
    public void Clean_text_does_not_change_again() =>
        SearchTextSpecs.AnyText.Sample(text =>
        {
            var once = VisibleText.Clean(text);

            VisibleText.Clean(once).ShouldBe(once);
            VisibleText.Length(once).ShouldBe(VisibleText.Length(text));
        });
}
