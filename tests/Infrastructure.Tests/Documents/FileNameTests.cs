using Ccs.Infrastructure.Documents;

namespace Ccs.Infrastructure.Tests.Documents;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("بەڵگەی کارەبا.pdf", "بەڵگەی کارەبا.pdf")]
    [InlineData("وثيقة.PDF", "وثيقة.PDF")]
    [InlineData("می\u200Cخوانم.txt", "می\u200Cخوانم.txt")]
    [InlineData("e\u0301.txt", "é.txt")]
    [InlineData("C:\\Users\\sara\\my file.pdf", "my file.pdf")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("a\u202Efdp.exe", "afdp.exe")]
    [InlineData("a\0b\r\nc\td.pdf", "ab c d.pdf")]
    [InlineData("a<b>:\"|?*.pdf", "a_b______.pdf")]
    [InlineData("a.pdf. . ", "a.pdf")]
    [InlineData("  a .pdf", "a.pdf")]
    [InlineData(".pdf", "file.pdf")]
    [InlineData("...pdf", "file.pdf")]
    [InlineData("\u200F.pdf", "file.pdf")]
    [InlineData("", "file")]
    [InlineData("/", "file")]
    public void Names_are_cleaned(string given, string clean) => FileNames.Clean(given).ShouldBe(clean);

    [Theory]
    [InlineData("ڵ")]
    [InlineData("😀")]
    [InlineData("ب\u064E\u0651")]
    [InlineData("👩‍👩‍👧")]
    public void Long_names_keep_their_extension_and_whole_letters(string letter)
    {
        var name = FileNames.Clean(string.Concat(Enumerable.Repeat(letter, 300)) + ".docx");

        name.Length.ShouldBeLessThanOrEqualTo(FileNames.Longest);
        name.Length.ShouldBeGreaterThan(FileNames.Longest - 12);
        name.ShouldEndWith(letter + ".docx");
        name.Normalize().ShouldBe(name);
    }

    [Fact]
    public void One_letter_with_more_marks_than_a_name_can_hold_is_cut_all_the_same() =>
        FileNames.Clean("ب" + new string('\u064E', 500) + ".pdf").Length.ShouldBeLessThanOrEqualTo(FileNames.Longest);

    [Fact]
    public void Half_a_character_does_no_harm() => FileNames.Clean("a\uD800.pdf").ShouldBe("a\uFFFD.pdf");

    [Fact]
    public void Cleaning_twice_changes_nothing()
    {
        foreach (var name in new[] { " . .pdf", "a. .pdf", "x\u200D.pdf", new string('a', 190) + ". . . . .pdf", "é\u0301\u0301.txt" })
        {
            FileNames.Clean(FileNames.Clean(name)).ShouldBe(FileNames.Clean(name));
        }
    }
}
