using Ccs.Domain.Figures.Signals;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class LongWindowsSpecs
{
    private static readonly WindowCount Cell = new(40, 40, 20, 10);

    [Fact]
    public void A_past_that_is_little_known_widens_what_chance_explains()
    {
        LongWindows.AtLeast(Cell, 0, 1).ShouldBe(0.008720771, 1e-6);
        LongWindows.AtLeast(Cell, 60, 1).ShouldBe(0.005319957, 1e-6);
        LongWindows.AtLeast(Cell, 60, 1).ShouldBeGreaterThan(CountTails.AtLeast(20, 10, 1), "Poisson takes the past for certain");
    }

    [Fact]
    public void A_rate_is_held_against_a_past_that_is_drawn_to_all()
    {
        Tally window = new(35, 100);
        LongWindows.AtLeast(window, new Tally(80, 400), 0.2, 0, 1).ShouldBe(0.001310844, 1e-6);
        LongWindows.AtLeast(window, new Tally(80, 400), 0.2, 4096, 1).ShouldBe(0.000391069, 1e-6);
    }

    [Fact]
    public void Units_that_are_alike_are_drawn_as_strongly_as_can_be()
    {
        Tally[] alike = [.. Enumerable.Repeat(new Tally(20, 100), 26)];
        Tally[] different = [.. Enumerable.Range(0, 26).Select(i => new Tally(i % 2 == 0 ? 5 : 35, 100))];

        LongWindows.StrengthOfRates(alike, 0.2).ShouldBe(4096);
        LongWindows.StrengthOfRates(different, 0.2).ShouldBeLessThan(32);
    }

    [Fact]
    public void Weeks_that_vary_more_make_the_same_count_likelier() => LongWindows.AtLeast(Cell, 60, 2).ShouldBe(0.0355, 1e-3);

    [Fact]
    public void What_is_usually_hardly_there_is_no_test()
    {
        LongTests.OfCounts([("rare", new WindowCount(4, 4, 30, 1.9), 1)], hasParts: false).ShouldBeEmpty("whatever it has now");
        LongTests.OfCounts([("usual", new WindowCount(4, 4, 0, 2.1), 1)], hasParts: false).Count().ShouldBe(1);
    }

    [Fact]
    public void The_limit_is_the_first_count_that_raises()
    {
        var test = LongTests.OfCounts([("cell", new WindowCount(400, 400, 90, 40), 1)], hasParts: false).Single();
        var limit = (long)test.LimitAt(1e-5);

        test.Tail(limit).ShouldBeLessThanOrEqualTo(1e-5);
        test.Tail(limit - 1).ShouldBeGreaterThan(1e-5);
    }
}
