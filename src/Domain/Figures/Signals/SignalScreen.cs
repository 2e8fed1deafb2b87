using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Signals;

/// <summary>
/// All tests of a week. Each has the same share of the false signals that are stated for the whole, whatever is tested and however the
/// tests hang together.
/// </summary>
/// <param name="Tests">How many could be made; a count is tested twice, for more and for fewer.</param>
/// <param name="Alpha">The share of each.</param>
/// <param name="Raised">In the order of the tests.</param>
public sealed record SignalScreen(int Tests, double Alpha, IReadOnlyList<Signal> Raised)
{
    private const int MoreAndFewer = 2;

    public static SignalScreen Of(
        IReadOnlyList<CountTest> counts,
        IReadOnlyList<RateTest> rates,
        IReadOnlyList<ClusterTest> clusters,
        double falseSignals = FalseSignals.AWeek
    )
    {
        List<(CountTest Test, CountBaseline Usual)> known = [.. counts.Select(Known).OfType<(CountTest, CountBaseline)>()];
        List<(RateTest Test, LaneyChart Chart)> charted = [.. rates.Select(Charted).OfType<(RateTest, LaneyChart)>()];
        var tests = (MoreAndFewer * known.Count) + charted.Count + clusters.Count;
        var alpha = FalseSignals.Share(falseSignals, tests);
        return new SignalScreen(
            tests,
            alpha,
            [
                .. known.Select(one => OfCount(one.Test, one.Usual, alpha)).OfType<Signal>(),
                .. charted.Select(one => OfRate(one.Test, one.Chart, alpha)).OfType<Signal>(),
                .. clusters.Select(test => OfCluster(test, alpha)).OfType<Signal>(),
            ]
        );
    }

    private static (CountTest, CountBaseline)? Known(CountTest test) =>
        CountBaseline.Of(CountBaseline.PastOf(test.Weeks, test.Weeks.Count - 1)) is { } usual ? (test, usual) : null;

    private static (RateTest, LaneyChart)? Charted(RateTest test) => LaneyChart.Of(test.Past) is { } chart ? (test, chart) : null;

    private static Signal? OfCount(CountTest test, CountBaseline usual, double alpha)
    {
        var (count, expected) = (test.Weeks[^1].Count, usual.Expected(test.Weeks[^1].All));
        var more = CountAlarm.Of(count, expected, usual.Phi, alpha);
        if (more.Raised)
        {
            return new Signal(test.Key, SignalKind.Count, count, expected, CountAlarm.Limit(expected, usual.Phi, alpha), more.P);
        }

        var fewer = CountAlarm.FallsBelow(count, expected, usual.Phi, alpha);
        return fewer.Raised ? new Signal(test.Key, SignalKind.Silence, count, expected, null, fewer.P) : null;
    }

    private static Signal? OfRate(RateTest test, LaneyChart chart, double alpha)
    {
        var alarm = chart.Test(test.Week, alpha);
        return alarm.Raised
            ? new Signal(
                test.Key,
                SignalKind.Rate,
                test.Week.Rate!.Value,
                chart.Centre,
                chart.LimitsAt(test.Week.N, Normal.Quantile(1 - alpha)).High,
                alarm.P
            )
            : null;
    }

    private static Signal? OfCluster(ClusterTest test, double alpha)
    {
        var (window, alarm) = (test.Window, Clusters.Test(test.Window, alpha));
        return alarm.Raised
            ? new Signal(
                test.Key,
                SignalKind.Cluster,
                window.Count,
                window.Expected,
                CountAlarm.Limit(window.Expected, window.Phi, alpha),
                alarm.P
            )
            : null;
    }
}
