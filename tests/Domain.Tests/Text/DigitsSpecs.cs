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
}
