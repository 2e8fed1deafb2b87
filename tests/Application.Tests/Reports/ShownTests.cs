using Ccs.Application.Reports;

namespace Ccs.Application.Tests.Reports;

/// <summary>What is shown of counts tells of nobody.</summary>
public sealed class ShownTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, null)]
    [InlineData(7, null)]
    [InlineData(8, 10)]
    [InlineData(12, 10)]
    [InlineData(13, 15)]
    [InlineData(1_419, 1_420)]
    public void A_small_count_is_a_band_and_any_other_is_rounded_to_five(int count, int? shown) => Shown.Of(count).ShouldBe(shown);

    [Fact]
    public void One_complaint_more_is_seen_by_nobody_but_in_steps_of_five() =>
        Enumerable.Range(1, 500).Select(Shown.Of).Distinct().ShouldAllBe(shown => shown == null || (shown >= 10 && shown % 5 == 0));

    [Fact]
    public void A_total_is_the_sum_of_what_is_shown()
    {
        Shown.Sum([10, null, 15, 0]).ShouldBe(25);
        Shown.Sum([null, 0]).ShouldBeNull();
        Shown.Sum([0, 0]).ShouldBe(0);
        Shown.Sum([]).ShouldBe(0);
    }

    [Theory]
    [InlineData(1, 5, null)]
    [InlineData(19, 95, null)]
    [InlineData(20, 95, 4.8)]
    public void An_average_of_few_is_none(int n, int sum, double? shown) => Shown.Average(sum, n).ShouldBe(shown);
}
