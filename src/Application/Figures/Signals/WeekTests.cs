using Ccs.Application.Cases;
using Ccs.Application.Figures.Asking;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Signals;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Application.Figures.Signals;

/// <summary>
/// All tests of a week: counts by agency, service, category and governorate and of agencies by category
/// (<see cref="UpperCategories"/>); rates of agencies; clusters of services by governorate (<see cref="ClusterWindows"/>); and shifts that
/// last (<see cref="LastingTests"/>). What had nothing in the year before, and has nothing now, is no test.
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
            var weeks = await Series(by, windows);
            counts.AddRange(CountTests(by, weeks, UpperCategories.With(weeks, known.Tree)));
        }

        RateTest[] rates = [.. RateTests(await Series([FigureDimension.Agency], FigureSpans.Weeks(week, Weeks + WeeksOfReopening)))];
        FigureDimension[] cluster = [FigureDimension.Service, FigureDimension.Governorate];
        var ends = await Series(cluster, [.. Clusters.Lengths.Select(days => EndingWith(week, days))]);
        var clusters = ClusterWindows.Tests(cluster, await Series(cluster, windows), ends);
        var lasting = new LastingTests(counts, rates);
        foreach (var by in LastingTests.Tested)
        {
            var spans = await Series(by, LastingTests.Windows(week));
            lasting.Add(by, spans, UpperCategories.With(spans, known.Tree));
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

    /// <param name="by">What rows are told apart by.</param>
    /// <param name="weeks">As they were filed.</param>
    /// <param name="tested">As they are tested.</param>
    internal static IEnumerable<CountTest> CountTests(
        FigureDimension[] by,
        IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>> weeks,
        IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>> tested
    )
    {
        long[] all = [.. weeks.Select(week => week.Values.Sum(row => row.Filed))];
        return Rows(by, tested)
            .Select(row => new CountTest(
                row.Key,
                [.. tested.Select((week, i) => new WeekCount(week.GetValueOrDefault(row.Row)?.Filed ?? 0, all[i]))]
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
