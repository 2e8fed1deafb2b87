using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;

namespace Ccs.Domain.Tests.Figures.Acts;

public sealed class WeaknessKeySpecs
{
    [Theory]
    [InlineData("agency:electricity")]
    [InlineData("agency:electricity:late")]
    [InlineData("service:water-bill:upheld")]
    [InlineData("agency:electricity:category:delay:volume")]
    [InlineData("category:delay:agency:electricity")]
    public void What_is_written_is_read_again(string text) => WeaknessKey.Parse(text)!.ToString().ShouldBe(text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("electricity")]
    [InlineData("agency")]
    [InlineData("agency:")]
    [InlineData("agency:electricity:tardy")]
    [InlineData("language:ckb:late")]
    [InlineData("agency:a:agency:b:volume")]
    [InlineData("agency:a:category:b:governorate:c")]
    [InlineData("late")]
    public void Anything_else_is_none(string? text) => WeaknessKey.Parse(text).ShouldBeNull();

    [Fact]
    public void Its_rounds_are_those_of_both_sides() =>
        WeaknessKey
            .Parse("agency:electricity:category:delay:volume")!
            .Filter.ShouldBe(new FigureFilter { Agency = "electricity", Category = "delay" });
}
