using System.Globalization;
using Ccs.Application.Cases;
using Ccs.Application.Figures.Asking;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Signals;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Application.Figures.Signals;

/// <summary>
/// All tests of a week: counts by agency, service, category and governorate and of agencies by category; rates of agencies; clusters of
/// services by governorate; and shifts that last (<see cref="LastingTests"/>). What had nothing in the year before, and has nothing now, is no test.
/// </summary>
internal sealed class WeekTests(IFigures figures)
{
    /// <summary>The weeks that <see cref="CountBaseline"/> looks back to, and the one that is tested.</summary>
    private const int Weeks = CountBaseline.Weeks + CountBaseline.WeeksBefore;

    /// <summary>Answers may be reopened so long: their rate is that of an earlier week.</summary>
    internal const int WeeksOfReopening = 5;

    private static readonly FigureDimension[][] Counted =
    [
        [FigureDimension.Agency],
        [FigureDimension.Service],
        [FigureDimension.Category],
        [FigureDimension.Governorate],
        [FigureDimension.Agency, FigureDimension.Category],
    ];

    internal static readonly (string Name, FigureTerm Term, int Earlier)[] Rates =
    [
        ("late", FigureTerm.Late, 0),
        ("reopened", FigureTerm.Reopened, WeeksOfReopening),
        ("dissatisfied", FigureTerm.Dissatisfied, 0),
        ("upheld", FigureTerm.Upheld, 0),
    ];

    /// <param name="week">Its first day, a Sunday.</param>
    /// <param name="known">When.</param>
    /// <param name="seen">Of whoever sees cases; null: everything.</param>
    /// <param name="filter">Of what.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What was raised; of clusters the contacts are still to be asked for.</returns>
    public async Task<SignalScreen> Of(
        DateOnly week,
        FigureKnown known,
        CaseScope? seen,
        FigureFilter filter,
        CancellationToken cancellation
    )
    {
        var windows = FigureSpans.Weeks(week, Weeks);
        List<CountTest> counts = [];
        foreach (var by in Counted)
        {
            counts.AddRange(CountTests(by, await Series(by, windows)));
        }

        RateTest[] rates =
        [
            .. RateTests(await Series([FigureDimension.Agency], FigureSpans.Weeks(week, Weeks + WeeksOfReopening))),
        ];
        FigureDimension[] cluster = [FigureDimension.Service, FigureDimension.Governorate];
        var ends = await Series(cluster, [.. Clusters.Lengths.Select(days => EndingWith(week, days))]);
        var clusters = ClusterTests(cluster, await Series(cluster, windows), ends);
        var lasting = new LastingTests(counts, rates);
        foreach (var by in LastingTests.Tested)
        {
            lasting.Add(by, await Series(by, LastingTests.Windows(week)));
        }

        return SignalScreen.Of(counts, rates, [.. clusters], lasting.All);

        Task<IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>>> Series(
            FigureDimension[] by,
            IReadOnlyList<FigureWindow> spans
        ) =>
            figures.Series(
                new FigureQuestion(spans[0].From, spans[^1].To, known.Day) { By = by, Filter = filter },
                spans,
                known,
                seen,
                cancellation
            );
    }

    private static IEnumerable<CountTest> CountTests(
        FigureDimension[] by,
        IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>> weeks
    )
    {
        long[] all = [.. weeks.Select(week => week.Values.Sum(row => row.Filed))];
        return Rows(by, weeks)
            .Select(row => new CountTest(
                row.Key,
                [.. weeks.Select((week, i) => new WeekCount(week.GetValueOrDefault(row.Row)?.Filed ?? 0, all[i]))]
            ));
    }

    private static IEnumerable<RateTest> RateTests(IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>> weeks)
    {
        FigureDimension[] by = [FigureDimension.Agency];
        return Rows(by, weeks)
            .SelectMany(row =>
                Rates.Select(rate =>
                {
                    Tally[] tallies =
                    [
                        .. weeks.Take(weeks.Count - rate.Earlier).Select(week => week.GetValueOrDefault(row.Row)?.Of(rate.Term) ?? default),
                    ];
                    return new RateTest(
                        $"{row.Key}{WeaknessKey.Between}{rate.Name}",
                        [.. tallies[..^CountBaseline.WeeksBefore].TakeLast(CountBaseline.Weeks)],
                        tallies[^1]
                    );
                })
            )
            .Where(test => test.Week.N > 0);
    }

    /// <summary>
    /// What is usual is known of weeks: so much more in a longer window, and with the same spread over its mean as long as weeks don't hang
    /// together. Most cells had a few complaints in a year or none, so that their own past alone says next to nothing: it is drawn to what
    /// service and governorate explain. Contacts are asked for only of what is raised.
    /// </summary>
    private static IEnumerable<ClusterTest> ClusterTests(
        FigureDimension[] by,
        IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>> weeks,
        IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>> ends
    )
    {
        long[] all = [.. ends.Select(end => end.Values.Sum(row => row.Filed))];
        var rows = Rows(by, weeks).ToDictionary(row => row.Key, row => row.Row, StringComparer.Ordinal);
        var tests = CountTests(by, weeks).ToList();
        var past = tests.ConvertAll(test => CountBaseline.PastOf(test.Weeks, test.Weeks.Count - 1));
        var usual = past.ConvertAll(CountBaseline.Of);
        if (usual.Exists(one => one is null))
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
            return new WindowCount(had, of.Aggregate(before, (product, part) => product * part / before), 0, 0)
            {
                Doubt = LongWindows.DoubtOf(of),
            };
        }
    }

    private static FigureWindow EndingWith(DateOnly week, int days)
    {
        var last = week.AddDays(FigureSpans.DaysOfWeek - 1);
        return new FigureWindow(last.AddDays(1 - days), last);
    }

    internal static IReadOnlyList<(string Key, FigureGroup Row)> Rows(
        FigureDimension[] by,
        IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>> weeks
    ) =>
        [
            .. weeks
                .SelectMany(week => week.Keys)
                .Distinct()
                .Where(row => by.All(dimension => FigureDimensions.Key(row, dimension) != FigureDimensions.None))
                .Select(row =>
                    (
                        Key: string.Join(
                            WeaknessKey.Between,
                            by.Select(dimension => WeaknessKey.Of(dimension, FigureDimensions.Key(row, dimension)))
                        ),
                        Row: row
                    )
                )
                .OrderBy(row => row.Key, StringComparer.Ordinal),
        ];
}
