namespace Ccs.Domain.Tests.Complaints;

public sealed class CaseNumberSpecs
{
    [Theory]
    [InlineData(2026, 41823, "26-0041823")]
    [InlineData(2109, 0, "09-0000000")]
    [InlineData(2030, 9999999, "30-9999999")]
    public void It_is_the_year_and_seven_digits(int year, int number, string written) =>
        CaseNumber.Of(year, number).ToString().ShouldBe(written);

    [Theory]
    [InlineData("26-0041823")]
    [InlineData("260041823")]
    [InlineData(" 26 0041 823 ")]
    [InlineData("\u206626\u20130041823\u2069")]
    [InlineData("٢٦-٠٠٤١٨٢٣")]
    [InlineData("۲۶-۰۰۴۱۸۲۳")]
    public void It_is_read_as_people_type_it(string typed)
    {
        CaseNumber.TryParse(typed, out var number).ShouldBeTrue();
        number.ToString().ShouldBe("26-0041823");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("26-004182")]
    [InlineData("26-00418233")]
    [InlineData("26-004182A")]
    [InlineData("CCS-0000-0000-00")]
    public void Nothing_else_is_one(string? typed)
    {
        CaseNumber.TryParse(typed, out var number).ShouldBeFalse();
        number.ToString().ShouldBeEmpty();
    }
}
