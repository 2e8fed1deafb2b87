using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class IntervalsSpecs
{
    [Theory]
    [InlineData(3, 8, 0.137, 0.694)]
    [InlineData(30, 80, 0.277, 0.485)]
    public void A_raw_rate_has_the_interval_of_Wilson(long x, long n, double low, double high)
    {
        var interval = Wilson.Of(x, n);

        interval.Low.ShouldBeAbout(low);
        interval.High.ShouldBeAbout(high);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 10)]
    public void Nothing_lies_outside_of_none_and_all(long x, long n)
    {
        var interval = Wilson.Of(x, n);

        interval.Low.ShouldBeGreaterThanOrEqualTo(0);
        interval.High.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Of_nothing_everything_is_possible() => Wilson.Of(0, 0).ShouldBe(new Interval(0, 1));

    [Fact]
    public void The_funnel_allows_for_what_units_differ_anyway()
    {
        var funnel = Funnel.Of(RateTermsSpecs.Late);
        var health = funnel.Points.Single(point => point.Key == "health");

        funnel.Phi.ShouldBeAbout(2.659);
        funnel.Tau2.ShouldBe(0.00493, 1e-5);
        health.RawZ.ShouldBe(2.10, 0.005);
        health.Z.ShouldBe(0.98, 0.005);
    }

    [Fact]
    public void The_limits_of_the_funnel_narrow_with_size_to_the_common_spread()
    {
        var funnel = Funnel.Of(RateTermsSpecs.Late);
        var (small, large) = (funnel.LimitsAt(20, Normal.Z95), funnel.LimitsAt(400, Normal.Z95));

        funnel.LimitsAt(180, Normal.Z95).Low.ShouldBeAbout(0.1386);
        funnel.LimitsAt(180, Normal.Z95).High.ShouldBeAbout(0.4082);
        small.Low.ShouldBeLessThan(large.Low);
        small.High.ShouldBeGreaterThan(large.High);
        large.High.ShouldBeGreaterThan(funnel.Centre);
    }
}
