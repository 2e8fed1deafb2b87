using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Signals;

/// <summary>
/// All tests of a week. Each has the same share of the false signals that are stated for the whole, whatever is tested and however the
/// tests hang together.
/// </summary>
/// <param name="Tests">How many could be made: a count is tested for more, and for fewer where none at all would be rare enough.</param>
/// <param name="Alpha">The share of each.</param>
/// <param name="Raised">In the order of the tests.</param>
public sealed record SignalScreen(int Tests, double Alpha, IReadOnlyList<Signal> Raised)
{
    public static SignalScreen Of(
        IReadOnlyList<CountTest> counts,
        IReadOnlyList<RateTest> rates,
        IReadOnlyList<ClusterTest> clusters,
        IReadOnlyList<LongTest>? longs = null,
        double falseSignals = FalseSignals.AWeek
    )
    {
        List<(CountTest Test, CountBaseline Usual)> known = [.. counts.Select(Known).OfType<(CountTest, CountBaseline)>()];
        List<(RateTest Test, LaneyChart Chart)> charted = [.. rates.Select(Charted).OfType<(RateTest, LaneyChart)>()];
        longs ??= [];
        var others = known.Count + charted.Count + clusters.Count + longs.Count;

        // The share that is looked at is the largest that it could be: what is not rare enough by it never is.
        var tests = others + known.Count(one => CanFall(one.Test, one.Usual, FalseSignals.Share(falseSignals, others)));
        var alpha = FalseSignals.Share(falseSignals, tests);
        return new SignalScreen(
            tests,
            alpha,
            [
                .. known.Select(one => OfCount(one.Test, one.Usual, alpha)).OfType<Signal>(),
                .. charted.Select(one => OfRate(one.Test, one.Chart, alpha)).OfType<Signal>(),
                .. clusters.Select(test => OfCluster(test, alpha)).OfType<Signal>(),
                .. longs
                    .Where(test => test.P <= alpha && (test.Kind == SignalKind.Rate || test.Count >= CountAlarm.Fewest))
                    .Select(test => new Signal(test.Key, test.Kind, test.Observed, test.Expected, test.LimitAt(alpha), test.P)),
            ]
        );
    }

    private static (CountTest, CountBaseline)? Known(CountTest test) =>
        CountBaseline.Of(CountBaseline.PastOf(test.Weeks, test.Weeks.Count - 1)) is { } usual ? (test, usual) : null;

    private static (RateTest, LaneyChart)? Charted(RateTest test) => LaneyChart.Of(test.Past) is { } chart ? (test, chart) : null;

    private static bool CanFall(CountTest test, CountBaseline usual, double alpha) =>
        CountAlarm.FallsBelow(0, usual.Expected(test.Weeks[^1].All), usual.Phi, alpha).Raised;

    private static Signal? OfCount(CountTest test, CountBaseline usual, double alpha)
    {
        var (count, expected) = (test.Weeks[^1].Count, usual.Expected(test.Weeks[^1].All));
        var phi = usual.PhiAt(expected);
        var more = CountAlarm.Of(count, expected, phi, alpha);
        if (more.Raised)
        {
            return new Signal(test.Key, SignalKind.Count, count, expected, CountAlarm.Limit(expected, phi, alpha), more.P);
        }

        var fewer = CountAlarm.FallsBelow(count, expected, phi, alpha);
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
