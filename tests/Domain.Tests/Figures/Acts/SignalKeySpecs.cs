using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;

namespace Ccs.Domain.Tests.Figures.Acts;

public sealed class SignalKeySpecs
{
    [Theory]
    [InlineData("agency:electricity", 1, null, null)]
    [InlineData("agency:electricity:late", 1, "late", null)]
    [InlineData("agency:electricity:91", 1, null, 91)]
    [InlineData("service:meters:governorate:erbil:28", 2, null, 28)]
    [InlineData("agency:electricity:category:delay:governorate:erbil:reopened:182", 3, "reopened", 182)]
    [InlineData("governorate:halabja", 1, null, null)]
    public void What_the_screen_writes_is_read_again(string text, int parts, string? term, int? days)
    {
        var key = SignalKey.Parse(text)!;

        (key.Parts.Count, key.Term, key.Days).ShouldBe((parts, term, days));
        key.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("late")]
    [InlineData("agency:")]
    [InlineData("agency:electricity:tardy")]
    [InlineData("agency:electricity:0")]
    [InlineData("agency:electricity:-7")]
    [InlineData("agency:electricity:91:late")]
    [InlineData("agency:electricity:volume")]
    [InlineData("agency:a:category:b:governorate:c:service:d")]
    public void Anything_else_is_none(string? text) => SignalKey.Parse(text).ShouldBeNull();

    [Fact]
    public void A_measure_against_it_is_for_a_unit_or_a_cell_of_two()
    {
        SignalKey
            .Parse("agency:electricity:category:delay:governorate:erbil:late:91")!
            .Weakness.ShouldBe(new WeaknessKey((FigureDimension.Agency, "electricity"), (FigureDimension.Category, "delay"), "late"));
        SignalKey.Parse("agency:electricity:91")!.Weakness.ToString().ShouldBe("agency:electricity:volume");
    }
}
