using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class WindowsSpecs
{
    [Theory]
    [InlineData(20, 26)]
    [InlineData(10, 52)]
    [InlineData(5, 104)]
    public void The_first_window_in_which_half_of_the_units_have_twenty(long inHalfAYear, int weeks) =>
        Windows.Choose(w => [inHalfAYear * w / 26, inHalfAYear * w / 26, 0, 1]).ShouldBe(weeks);

    [Fact]
    public void Else_they_are_too_few_to_rank() => Windows.Choose(w => [w, 0, 0]).ShouldBeNull();

    [Fact]
    public void Of_nobody_there_is_no_window() => Windows.Choose(_ => []).ShouldBeNull();
}
