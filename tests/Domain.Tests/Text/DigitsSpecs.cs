namespace Ccs.Domain.Tests.Text;

public sealed class DigitsSpecs
{
    [Theory]
    [InlineData("٠١٢٣٤٥٦٧٨٩", "0123456789")]
    [InlineData("۰۱۲۳۴۵۶۷۸۹", "0123456789")]
    [InlineData("0123456789", "0123456789")]
    [InlineData("+٩٦٤ ۷۵0 abc ک", "+964 750 abc ک")]
    [InlineData("², ½, Ⅳ", "², ½, Ⅳ")] // Numbers, but not digits of one.
    [InlineData("", "")]
    public void Digits_of_any_script_become_ascii_and_nothing_else_changes(string typed, string expected) =>
        Digits.ToAscii(typed).ShouldBe(expected);

    [Theory]
    [InlineData("664 169", "664169")]
    [InlineData("۲۵۳-٧٩٦", "253796")]
    [InlineData("\u200F664169\u200E", "664169")]
    [InlineData(" 1990 1234‑5678\u00A0", "199012345678")]
    [InlineData("12a4", "12a4")] // No digit, and so no number: whoever asks sees it.
    [InlineData("12.4", "12.4")]
    [InlineData("", "")]
    public void A_number_is_the_same_with_what_people_put_between_its_groups(string typed, string expected) =>
        Digits.Ungrouped(typed).ShouldBe(expected);
}
