using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class DistributionsSpecs
{
    [Theory]
    [InlineData(0.95, 1.644854)]
    [InlineData(0.975, 1.959964)]
    [InlineData(0.9975, 2.807034)]
    [InlineData(0.5, 0)]
    public void Quantiles_of_the_normal(double p, double z) => Normal.Quantile(p).ShouldBe(z, 1e-6);

    [Theory]
    [InlineData(7, 1.3, 4.04e-4)]
    [InlineData(8, 1.3, 6.4e-5)]
    public void Tails_of_Poisson(int x, double mean, double p) => CountTails.AtLeast(x, mean, 1).ShouldBe(p, p / 100);

    [Fact]
    public void Tails_of_counts_that_spread_more() => CountTails.AtLeast(32, 12.4, 1.6).ShouldBe(3.17e-4, 1e-6);

    [Fact]
    public void At_least_none_is_sure() => CountTails.AtLeast(0, 3, 2).ShouldBe(1);

    [Fact]
    public void At_most_and_at_least_one_more_are_all()
    {
        for (var x = 0; x < 40; x++)
        {
            (CountTails.AtMost(x, 12.4, 1.6) + CountTails.AtLeast(x + 1, 12.4, 1.6)).ShouldBe(1, 1e-12);
        }
    }

    [Fact]
    public void A_spread_that_goes_to_one_goes_to_Poisson() =>
        CountTails.AtLeast(20, 12.4, 1 + 1e-7).ShouldBe(CountTails.AtLeast(20, 12.4, 1), 1e-7);

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public void The_quantile_of_gamma_is_where_its_share_lies_below(double p) =>
        GammaShape.Below(GammaShape.Quantile(p, 47, 39.8), 47, 39.8).ShouldBe(p, 1e-9);
}
