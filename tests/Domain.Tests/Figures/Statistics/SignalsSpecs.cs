using Ccs.Domain.Figures.Statistics;
using CsCheck;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class SignalsSpecs
{
    private const double Alpha = 0.1 / 225;

    [Theory]
    [InlineData(1.0, 27)]
    [InlineData(1.6, 32)]
    [InlineData(2.5, 39)]
    public void The_first_count_that_is_an_alarm(double phi, int limit)
    {
        CountAlarm.Limit(12.4, phi, Alpha).ShouldBe(limit);
        CountAlarm.Of(limit - 1, 12.4, phi, Alpha).Raised.ShouldBeFalse();
        CountAlarm.Of(limit, 12.4, phi, Alpha).Raised.ShouldBeTrue();
    }

    [Fact]
    public void The_false_signals_of_a_week_are_shared_among_all_tests() => FalseSignals.Share(0.1, 225).ShouldBe(4.444e-4, 1e-6);

    [Fact]
    public void Expected_is_the_usual_share_of_what_came_that_week()
    {
        // 51 of 1350 filings, and 130 filings this week.
        var baseline = new CountBaseline(51.0 / 1350, 1);

        baseline.Expected(130).ShouldBeAbout(4.911);
        CountAlarm.Of(13, baseline.Expected(130), 1, Alpha).P.ShouldBe(0.00173, 5e-6);
        CountAlarm.Of(14, baseline.Expected(130), 1, Alpha).P.ShouldBe(0.00059, 5e-6);
    }

    [Fact]
    public void Four_are_never_an_alarm() => CountAlarm.Of(4, 0.01, 1, Alpha).Raised.ShouldBeFalse();

    [Fact]
    public void Under_half_a_year_nothing_is_known() => CountBaseline.Of(Weeks(25, 5, 100)).ShouldBeNull();

    [Fact]
    public void An_even_past_spreads_as_chance_does()
    {
        var baseline = CountBaseline.Of(Weeks(52, 5, 100))!;

        baseline.Share.ShouldBe(0.05, 1e-12);
        baseline.Phi.ShouldBe(1);
    }

    [Fact]
    public void An_outbreak_of_the_past_hides_no_other()
    {
        List<WeekCount> weeks = [.. Weeks(52, 5, 100)];
        weeks[20] = new WeekCount(40, 100);
        var baseline = CountBaseline.Of(weeks)!;

        // Counted in full it would be (51 × 5 + 40) / 5200.
        baseline.Share.ShouldBeLessThan(295.0 / 5200);
        baseline.Share.ShouldBeGreaterThan(0.05);
    }

    [Fact]
    public void The_past_ends_four_weeks_before_and_is_a_year_long()
    {
        List<WeekCount> weeks = [.. Enumerable.Range(0, 60).Select(i => new WeekCount(i, 100))];

        CountBaseline.PastOf(weeks, 59).Select(week => week.Count).ShouldBe(Enumerable.Range(4, 52).Select(i => (long)i));
        CountBaseline.PastOf(weeks, 3).ShouldBeEmpty();
    }

    [Fact]
    public void Too_few_are_a_signal_as_well() =>
        CountAlarm.FallsBelow(2, 20, 1, Alpha).ShouldBe(new Alarm(CountAlarm.FallsBelow(2, 20, 1, Alpha).P, true));

    [Fact]
    public void More_false_signals_allowed_never_raise_the_limit() =>
        Gen.Select(
                Gen.Double[0.1, 80],
                Gen.Double[1, 5],
                Gen.Double[1e-6, 0.01],
                Gen.Double[1, 5],
                (mu, phi, alpha, more) => (mu, phi, alpha, more)
            )
            .Sample(x => CountAlarm.Limit(x.mu, x.phi, x.alpha * x.more).ShouldBeLessThanOrEqualTo(CountAlarm.Limit(x.mu, x.phi, x.alpha)));

    private static readonly Tally[] Series =
    [
        .. new[] { (12, 100), (15, 120), (9, 90), (22, 110), (14, 100), (30, 130), (11, 95), (16, 105) }.Select(p => new Tally(
            p.Item1,
            p.Item2
        )),
    ];

    [Fact]
    public void A_rate_is_held_against_what_it_varies_by_anyway()
    {
        var chart = LaneyChart.Of(Series)!;

        chart.Centre.ShouldBe(0.15176, 1e-5);
        chart.Spread.ShouldBeAbout(1.5777);
        chart.LimitsAt(130, 3).High.ShouldBeAbout(0.3007);
        (chart with { Spread = 1 }).LimitsAt(130, 3).High.ShouldBeAbout(0.2462);
        (30.0 / 130).ShouldBeLessThan(chart.LimitsAt(130, 3).High);
    }

    [Fact]
    public void A_signal_of_a_rate_keeps_to_the_share_of_false_ones()
    {
        var chart = LaneyChart.Of(Series)!;

        chart.Test(new Tally(30, 130), Alpha).Raised.ShouldBeFalse();
        chart.Test(new Tally(50, 130), Alpha).Raised.ShouldBeTrue();

        // z(1 - F/m) is 3.32 here, beyond the three sigmas that are only drawn.
        var limit = chart.LimitsAt(130, Normal.Quantile(1 - Alpha)).High;
        chart.Test(new Tally((long)Math.Floor(limit * 130), 130), Alpha).Raised.ShouldBeFalse();
        chart.Test(new Tally((long)Math.Floor(limit * 130) + 1, 130), Alpha).Raised.ShouldBeTrue();
    }

    /// <summary>98 of 100 where nine of ten are usual: 0.0019 by the binomial, 0.0038 by the normal of chance alone.</summary>
    [Fact]
    public void A_past_that_varies_less_than_chance_tightens_no_signal() =>
        new LaneyChart(0.9, 0.1).Test(new Tally(98, 100), 0.003).Raised.ShouldBeFalse();

    /// <summary>Three of three where one of ten is usual: five sigmas by the normal, and one in a thousand by the binomial.</summary>
    [Fact]
    public void Small_numbers_need_more_than_sigmas() => new LaneyChart(0.1, 1).Test(new Tally(3, 3), Alpha).Raised.ShouldBeFalse();

    [Fact]
    public void One_point_is_no_chart() => LaneyChart.Of(Series[..1]).ShouldBeNull();

    [Fact]
    public void A_list_bounds_the_share_of_false_ones_in_it()
    {
        double[] p = [.6, .0008, .006, .35, .012, .021, .029, .9, .041, .2];

        BenjaminiHochberg.Kept(p, 0.1).ShouldBe([1, 2, 4, 5, 6, 8]);
    }

    [Fact]
    public void A_later_one_that_is_low_enough_brings_those_before_it() =>
        BenjaminiHochberg.Kept([.09, .06, .065], 0.1).ShouldBe([0, 1, 2]);

    [Fact]
    public void A_list_of_nothing_keeps_nothing()
    {
        BenjaminiHochberg.Kept([], 0.1).ShouldBeEmpty();
        BenjaminiHochberg.Kept([.6, .9], 0.1).ShouldBeEmpty();
    }

    private static IReadOnlyList<WeekCount> Weeks(int count, long each, long all) =>
        [.. Enumerable.Repeat(new WeekCount(each, all), count)];
}
