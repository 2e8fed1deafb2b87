using System.Globalization;
using Ccs.Application.Figures.Asking;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Signals;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Application.Figures.Signals;

/// <summary>
/// Tests of 13 and of 26 weeks that end with the week: a shift that is too small to be seen in one week, in an agency, a category of it, or
/// that in one governorate. Each is held against the 52 weeks before its window, or as many as there are, 26 at least.
/// </summary>
/// <param name="counts">Of the week, which tell how much an agency's weeks vary.</param>
/// <param name="rates">The same of its rates.</param>
internal sealed class LastingTests(IReadOnlyList<CountTest> counts, IReadOnlyList<RateTest> rates)
{
    private const int OfLength = 6;

    private static readonly int[] Lengths = [13, 26];

    private readonly Dictionary<string, double> _spread = Spread(counts, rates);
    private readonly List<LongTest> _all = [];

    public static IReadOnlyList<FigureDimension[]> Tested { get; } =
    [
        [FigureDimension.Agency],
        [FigureDimension.Agency, FigureDimension.Category],
        [FigureDimension.Agency, FigureDimension.Category, FigureDimension.Governorate],
    ];

    public IReadOnlyList<LongTest> All => _all;

    /// <summary>Of each length the window, its past, and the week of it that must be known; and the same so much earlier as answers may be
    /// reopened.</summary>
    public static IReadOnlyList<FigureWindow> Windows(DateOnly week) =>
        [
            .. Lengths.SelectMany(length =>
                new[] { 0, WeekTests.WeeksOfReopening }.SelectMany(earlier =>
                    new[]
                    {
                        Before(week, earlier, length),
                        Before(week, earlier + length, CountBaseline.Weeks),
                        Before(week, earlier + length + CountBaseline.FewestWeeks - 1, 1),
                    }
                )
            ),
        ];

    /// <param name="by">One of <see cref="Tested"/>.</param>
    /// <param name="windows">Of <see cref="Windows"/>, in their order, as they were filed.</param>
    /// <param name="tested">The same as they are tested.</param>
    public void Add(
        FigureDimension[] by,
        IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>> windows,
        IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>> tested
    )
    {
        var rows = WeekTests.Rows(by, tested);
        for (var i = 0; i < Lengths.Length; i++)
        {
            var days = (Lengths[i] * FigureSpans.DaysOfWeek).ToString(CultureInfo.InvariantCulture);
            var parts = tested.Skip(i * OfLength).Take(OfLength).ToArray();
            if (parts[2].Count > 0)
            {
                var filed = (windows[i * OfLength], windows[(i * OfLength) + 1]);
                _all.AddRange(Counts(by, rows, (parts[0], parts[1]), filed, days));
            }

            foreach (var (name, term, earlier) in WeekTests.Rates)
            {
                var (now, past, known) = earlier == 0 ? (parts[0], parts[1], parts[2]) : (parts[3], parts[4], parts[5]);
                if (known.Count == 0)
                {
                    continue;
                }

                _all.AddRange(
                    LongTests.OfRates([
                        .. rows.Select(row =>
                            (
                                $"{row.Key}{WeaknessKey.Between}{name}{WeaknessKey.Between}{days}",
                                now.GetValueOrDefault(row.Row)?.Of(term) ?? default,
                                past.GetValueOrDefault(row.Row)?.Of(term) ?? default,
                                SpreadOf(row.Row, name)
                            )
                        ),
                    ])
                );
            }
        }
    }

    private IEnumerable<LongTest> Counts(
        FigureDimension[] by,
        IReadOnlyList<(string Key, FigureGroup Row)> rows,
        (IReadOnlyDictionary<FigureGroup, FigureCounts> Window, IReadOnlyDictionary<FigureGroup, FigureCounts> Past) tested,
        (IReadOnlyDictionary<FigureGroup, FigureCounts> Window, IReadOnlyDictionary<FigureGroup, FigureCounts> Past) filed,
        string days
    )
    {
        var (now, before) = (filed.Window.Values.Sum(row => row.Filed), filed.Past.Values.Sum(row => row.Filed));
        var parts = by.Select(dimension =>
                (dimension == FigureDimension.Category ? tested.Past : filed.Past)
                    .GroupBy(row => FigureDimensions.Key(row.Key, dimension))
                    .ToDictionary(part => part.Key, part => part.Sum(row => row.Value.Filed))
            )
            .ToArray();
        return LongTests.OfCounts(
            [
                .. rows.Select(row =>
                {
                    long[] of = [.. by.Zip(parts, (dimension, part) => part.GetValueOrDefault(FigureDimensions.Key(row.Row, dimension)))];
                    var share = of.Aggregate(1.0, (product, part) => product * part / before);
                    return (
                        $"{row.Key}{WeaknessKey.Between}{days}",
                        new WindowCount(
                            tested.Past.GetValueOrDefault(row.Row)?.Filed ?? 0,
                            share * before,
                            tested.Window.GetValueOrDefault(row.Row)?.Filed ?? 0,
                            share * now
                        )
                        {
                            Doubt = LongWindows.DoubtOf(of),
                        },
                        SpreadOf(row.Row, string.Empty)
                    );
                }),
            ],
            by.Length > 1
        );
    }

    private double SpreadOf(FigureGroup row, string rate) =>
        _spread.GetValueOrDefault(
            KeyOf(WeaknessKey.Of(FigureDimension.Agency, FigureDimensions.Key(row, FigureDimension.Agency)), rate),
            1
        );

    private static Dictionary<string, double> Spread(IReadOnlyList<CountTest> counts, IReadOnlyList<RateTest> rates) =>
        counts
            .Select(test => (test.Key, CountBaseline.Of(CountBaseline.PastOf(test.Weeks, test.Weeks.Count - 1))?.Phi))
            .Concat(rates.Select(test => (test.Key, Phi: LaneyChart.Of(test.Past)?.Spread * LaneyChart.Of(test.Past)?.Spread)))
            .Where(test => test.Phi is not null)
            .ToDictionary(test => test.Key, test => Math.Max(1, test.Phi!.Value), StringComparer.Ordinal);

    private static string KeyOf(string agency, string rate) => rate.Length == 0 ? agency : $"{agency}{WeaknessKey.Between}{rate}";

    /// <summary>So many weeks that end so many before the end of a week.</summary>
    private static FigureWindow Before(DateOnly week, int weeks, int length)
    {
        var last = week.AddDays(FigureSpans.DaysOfWeek * (1 - weeks) - 1);
        return new FigureWindow(last.AddDays(1 - (length * FigureSpans.DaysOfWeek)), last);
    }
}
