using System.Globalization;
using Ccs.Application.Figures.Asking;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Signals;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Application.Figures.Signals;

/// <summary>Complaints about one service from one governorate in the days before the end of a week.</summary>
internal static class ClusterWindows
{
    /// <summary>
    /// What is usual is known of weeks: so much more in a longer window, and with the same spread over its mean as long as weeks don't hang
    /// together. Most cells had a few complaints in a year or none, so that their own past alone says next to nothing: it is drawn to what
    /// service and governorate explain. Contacts are asked for only of what is raised.
    /// </summary>
    public static IEnumerable<ClusterTest> Tests(
        FigureDimension[] by,
        IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>> weeks,
        IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>> ends
    )
    {
        long[] all = [.. ends.Select(end => end.Values.Sum(row => row.Filed))];
        var rows = WeekTests.Rows(by, weeks).ToDictionary(row => row.Key, row => row.Row, StringComparer.Ordinal);
        var tests = WeekTests.CountTests(by, weeks, weeks).ToList();
        var past = tests.ConvertAll(test => CountBaseline.PastOf(test.Weeks, test.Weeks.Count - 1));
        var usual = past.ConvertAll(CountBaseline.Of);
        if (tests.Count == 0 || usual[0] is null)
        {
            // All have the same weeks: too few.
            yield break;
        }

        double before = past[0].Sum(week => week.All);
        var parts = by.Select(dimension =>
                tests
                    .Select((test, i) => (Key: FigureDimensions.Key(rows[test.Key], dimension), usual[i]!.Past))
                    .GroupBy(part => part.Key)
                    .ToDictionary(part => part.Key, part => part.Sum(one => one.Past))
            )
            .ToArray();
        double told = parts[0].Values.Sum();
        var cells = tests.Select((test, at) => Cell(rows[test.Key], usual[at]!.Past)).ToList();
        var strength = LongWindows.StrengthOfCounts(cells);
        for (var at = 0; at < tests.Count; at++)
        {
            for (var i = 0; i < ends.Count; i++)
            {
                var cell = cells[at] with { Expected = cells[at].PastExpected / before * all[i] };
                var expected = LongWindows.Usual(cell, strength);
                yield return new ClusterTest(
                    $"{tests[at].Key}{WeaknessKey.Between}{Clusters.Lengths[i].ToString(CultureInfo.InvariantCulture)}",
                    new ClusterWindow(
                        ends[i].GetValueOrDefault(rows[tests[at].Key])?.Filed ?? 0,
                        long.MaxValue,
                        expected,
                        usual[at]!.Phi + (expected / LongWindows.Size(cell, strength))
                    )
                );
            }
        }

        WindowCount Cell(FigureGroup row, long had)
        {
            long[] of = [.. by.Zip(parts, (dimension, part) => part[FigureDimensions.Key(row, dimension)])];
            return new WindowCount(had, of.Aggregate(told, (product, part) => told == 0 ? 0 : product * part / told), 0, 0)
            {
                Doubt = LongWindows.DoubtOf(of),
            };
        }
    }
}
