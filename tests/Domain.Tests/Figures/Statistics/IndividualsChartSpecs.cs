using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class IndividualsChartSpecs
{
    /// <summary>By hand: steps 4, 6, 3, 7, their mean 5; 2.66 times that is 13.3; the mean of the points is 22.2.</summary>
    [Fact]
    public void Limits_are_the_mean_and_2_66_times_the_mean_step()
    {
        var chart = IndividualsChart.Of([20, 24, 18, 21, 28])!;

        chart.Centre.ShouldBe(22.2, 1e-9);
        chart.Limits.High.ShouldBe(35.5, 1e-9);
        chart.Limits.Low.ShouldBe(8.9, 1e-9);
    }

    [Fact]
    public void They_are_never_below_zero() => IndividualsChart.Of([0, 10, 0, 10])!.Limits.Low.ShouldBe(0);

    [Fact]
    public void One_point_has_none() => IndividualsChart.Of([5]).ShouldBeNull();
}
