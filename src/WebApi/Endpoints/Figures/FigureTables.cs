using Ccs.Application.Figures.Measures;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Figures.Signals;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Acts;

namespace Ccs.WebApi.Endpoints.Figures;

/// <summary>Each report as one table: a row an item, and the numbers that stand in it.</summary>
internal static class FigureTables
{
    public static FigureTable Of(FigureReport report) =>
        report switch
        {
            WeaknessReport r => Weaknesses(r),
            TimesReport r => Times(r),
            TrendReport r => Trend(r),
            FlowReport r => Flow(r),
            AgeingReport r => Ageing(r),
            FigureCasesReport r => Cases(r),
            SignalsReport r => Signals(r),
            MeasuresReport r => Measures(r),
            MeasureEffectReport r => Effect(r),
            _ => throw new InvalidOperationException($"{report.GetType().Name} has no table."),
        };

    private static FigureTable Weaknesses(WeaknessReport report)
    {
        string[] terms = [.. WeaknessKey.Terms.Where(name => report.Items.Any(item => item.Terms.Any(term => term.Name == name)))];
        string[] numbers = ["x", "n", "rate", "expected", "excess", "low", "high", "weight"];
        return new FigureTable(
            [
                "key", "name", "rank", "rankFrom", "rankTo", "tiedWith", "complaints", "score", "low", "high", "burden", "burdenLow",
                .. terms.SelectMany(term => numbers.Select(number => $"{term}.{number}")),
            ],
            [
                .. report.Items.Select(item =>
                    (IReadOnlyList<object?>)
                        [
                            item.Key, item.Name, item.Rank, item.RankFrom, item.RankTo, string.Join(' ', item.TiedWith), item.Complaints,
                            item.Score, item.Low, item.High, item.Burden, item.BurdenLow,
                            .. terms.SelectMany(name => Numbers(item.Terms.FirstOrDefault(term => term.Name == name))),
                        ]
                ),
            ]
        );
    }

    private static IEnumerable<object?> Numbers(WeaknessTerm? term) =>
        [term?.X, term?.N, term?.Rate, term?.Expected, term?.Excess, term?.Low, term?.High, term?.Weight];

    private static FigureTable Times(TimesReport report) =>
        new(
            [
                "key", "name", "answered", "ended", "open", "median", "medianLow", "medianHigh", "method", "due", "inTime", "share",
                "shareLow", "shareHigh",
            ],
            [
                .. (report.By is null ? [report.Whole] : report.Items).Select(item =>
                    (IReadOnlyList<object?>)
                        [
                            item.Key, item.Name, item.Answered, item.Ended, item.Open, item.Median, item.MedianLow, item.MedianHigh,
                            item.Method, item.Due, item.InTime, item.Share, item.ShareLow, item.ShareHigh,
                        ]
                ),
            ]
        );

    private static FigureTable Trend(TrendReport report) =>
        new(
            ["key", "name", "from", "to", "x", "n", "value", "centre", "low", "high"],
            [
                .. report.Items.SelectMany(item =>
                    item.Points.Select(point =>
                        (IReadOnlyList<object?>)
                            [
                                item.Key, item.Name, point.From, point.To, point.X, point.N, point.Value, item.Centre, point.Low, point.High,
                            ]
                    )
                ),
            ]
        );

    private static FigureTable Flow(FlowReport report) =>
        new(
            ["from", "fromName", "fromMove", "to", "toName", "toMove", "end", "count", "medianDays"],
            [
                .. report.Items.Select(item =>
                    (IReadOnlyList<object?>)
                        [
                            item.From, item.FromName, Kebab.Of(item.FromMove), item.To, item.ToName,
                            item.ToMove is { } move ? Kebab.Of(move) : null, Kebab.Of(item.End), item.Count, item.MedianDays,
                        ]
                ),
            ]
        );

    private static FigureTable Ageing(AgeingReport report) =>
        new(
            ["key", "name", "open", "overdue", "waitsForComplainant", "upTo5", "upTo10", "upTo20", "upTo60", "older"],
            [
                .. (report.By is null ? [report.Whole] : report.Items).Select(item =>
                    (IReadOnlyList<object?>)
                        [
                            item.Key, item.Name, item.Open, item.Overdue, item.WaitsForComplainant, item.UpTo5, item.UpTo10, item.UpTo20,
                            item.UpTo60, item.Older,
                        ]
                ),
            ]
        );

    private static FigureTable Cases(FigureCasesReport report) =>
        report.Items is { } items
            ? new FigureTable(["caseNumber"], [.. items.Select(item => (IReadOnlyList<object?>)[item.CaseNumber])])
            : new FigureTable(["count"], [[report.Count]]);

    private static FigureTable Signals(SignalsReport report) =>
        new(
            ["id", "key", "kind", "week", "observed", "expected", "limit", "p", "contacts", "verdict", "explanation"],
            [
                .. report.Items.Select(item =>
                    (IReadOnlyList<object?>)
                        [
                            item.Id, item.Key, Kebab.Of(item.Kind), item.Week, item.Observed, item.Expected, item.Limit, item.P,
                            item.Contacts, item.Explained is { } said ? Kebab.Of(said.Verdict) : null, item.Explained?.Text,
                        ]
                ),
            ]
        );

    private static FigureTable Measures(MeasuresReport report) =>
        new(
            ["id", "weaknessKey", "what", "who", "from", "smallestVisible"],
            [.. report.Items.Select(item => (IReadOnlyList<object?>)[item.Id, item.WeaknessKey, item.What, item.Who, item.From, item.SmallestVisible])]
        );

    private static FigureTable Effect(MeasureEffectReport report) =>
        new(
            ["id", "weaknessKey", "verdict", "why", "ratio", "low", "high", "smallestVisible"],
            [
                [
                    report.Measure.Id, report.Measure.WeaknessKey, Kebab.Of(report.Verdict),
                    report.Why is { } why ? Kebab.Of(why) : null, report.Ratio, report.Low, report.High, report.SmallestVisible,
                ],
            ]
        );
}
