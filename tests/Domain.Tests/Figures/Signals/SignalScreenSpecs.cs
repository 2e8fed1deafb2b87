using Ccs.Domain.Figures.Signals;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Signals;

public sealed class SignalScreenSpecs
{
    private const int Cells = 200;
    private const int Weeks = 220;

    private static readonly IReadOnlyList<WeekCount> Quiet = [.. Enumerable.Repeat(new WeekCount(5, 100), 60)];

    private static CountTest Series(string key, long last) => new(key, [.. Quiet.SkipLast(1), new WeekCount(last, 100)]);

    [Fact]
    public void All_tests_of_the_week_share_the_false_signals()
    {
        RateTest rate = new("late:health", [new(12, 100), new(15, 120), new(9, 90), new(22, 110)], new Tally(60, 130));
        ClusterTest cluster = new("water:erbil:7", new ClusterWindow(9, 9, 1.3, 1));

        var screen = SignalScreen.Of([Series("a", 5), Series("b", 40)], [rate], [cluster]);

        screen.Tests.ShouldBe(6, "counts may rise and fall");
        screen.Alpha.ShouldBe(0.1 / 6, 1e-12);
        screen
            .Raised.Select(signal => (signal.Key, signal.Kind))
            .ShouldBe([("b", SignalKind.Count), ("late:health", SignalKind.Rate), ("water:erbil:7", SignalKind.Cluster)]);
    }

    [Fact]
    public void A_signal_says_what_was_seen_what_was_expected_and_from_where_on_it_is_one()
    {
        var signal = SignalScreen.Of([Series("b", 40)], [], []).Raised.Single();

        (signal.Observed, signal.Expected).ShouldBe((40, 5));
        signal.Limit.ShouldBe(CountAlarm.Limit(5, 1, 0.05));
        signal.P.ShouldBeLessThan(1e-12);
    }

    [Fact]
    public void Silence_is_a_signal_too() => SignalScreen.Of([Series("b", 0)], [], []).Raised.Single().Kind.ShouldBe(SignalKind.Silence);

    [Fact]
    public void What_is_not_known_long_enough_is_no_test() =>
        SignalScreen.Of([new CountTest("new", [.. Quiet.Take(20)])], [new RateTest("r", [], new Tally(5, 5))], []).Tests.ShouldBe(0);

    [Fact]
    public void More_tests_make_each_harder()
    {
        CountTest[] many = [.. Enumerable.Range(0, 500).Select(i => Series($"c{i:000}", 5)), Series("b", 14)];

        SignalScreen.Of([Series("b", 14)], [], []).Raised.Count.ShouldBe(1);
        SignalScreen.Of(many, [], []).Raised.ShouldBeEmpty();
    }

    /// <summary>Nothing planted, uneven cells, growth and a holiday: the whole screen keeps to what it states.</summary>
    [Fact]
    public void The_screen_raises_no_more_false_signals_than_it_states()
    {
        var random = new Random(20261129);
        var series = new List<WeekCount>[Cells];
        for (var cell = 0; cell < Cells; cell++)
        {
            series[cell] = [];
        }

        for (var week = 0; week < Weeks; week++)
        {
            var level = (week % 52 == 12 ? 0.3 : 1) * (1 + (week / 400.0));
            long[] counts = [.. Enumerable.Range(0, Cells).Select(cell => Poisson(random, level * (0.3 + (cell % 20 * 0.5))))];
            for (var cell = 0; cell < Cells; cell++)
            {
                series[cell].Add(new WeekCount(counts[cell], counts.Sum()));
            }
        }

        var (raised, weeks) = (0, 0);
        for (var week = 60; week < Weeks; week++, weeks++)
        {
            raised += SignalScreen
                .Of([.. series.Select((weeksOf, cell) => new CountTest($"c{cell:000}", [.. weeksOf.Take(week + 1)]))], [], [])
                .Raised.Count;
        }

        // 0.1 a week, and three standard errors of such a count.
        var stated = FalseSignals.AWeek * weeks;
        ((double)raised).ShouldBeLessThanOrEqualTo(stated + (3 * Math.Sqrt(stated)));
    }

    private static long Poisson(Random random, double mean)
    {
        var (limit, product, count) = (Math.Exp(-mean), random.NextDouble(), 0L);
        for (; product > limit; count++)
        {
            product *= random.NextDouble();
        }

        return count;
    }
}
