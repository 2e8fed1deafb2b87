using Ccs.Application.Figures.Asking;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Application.Figures.Reports;

/// <summary>Series with limits.</summary>
public sealed record TrendReport : FigureReport
{
    internal TrendReport(FigureAsked asked, FigureQuestion question)
        : base(asked, question) { }

    public required FigureTerm Measure { get; init; }

    public required FigureInterval Interval { get; init; }

    /// <summary>What the items are; null: there is one of the whole.</summary>
    public required FigureDimension? By { get; init; }

    /// <summary>By key; those that have anything.</summary>
    public required IReadOnlyList<TrendItem> Items { get; init; }
}

/// <param name="Key">Of the row; null of the whole.</param>
/// <param name="Name">In the caller's language, where it has one.</param>
/// <param name="Centre">The mean of counts; the rate of all points together. Null where there are too few points.</param>
/// <param name="Points">In their order, without gaps.</param>
public sealed record TrendItem(string? Key, string? Name, double? Centre, IReadOnlyList<TrendPoint> Points)
{
    /// <param name="key">Of the row.</param>
    /// <param name="name">In the caller's language.</param>
    /// <param name="windows">Of the points.</param>
    /// <param name="counts">One for each window.</param>
    /// <param name="term">What is drawn.</param>
    internal static TrendItem Of(
        string? key,
        string? name,
        IReadOnlyList<FigureWindow> windows,
        IReadOnlyList<FigureCounts> counts,
        FigureTerm term
    )
    {
        var drawn = Drawn(key, name, windows, [.. counts.Select(count => count.Of(term))], term);
        return term != FigureTerm.Dissatisfied
            ? drawn
            : drawn with
            {
                Points = [.. drawn.Points.Zip(counts, (point, count) => Beside(point, count.Rated))],
            };
    }

    private static TrendItem Drawn(
        string? key,
        string? name,
        IReadOnlyList<FigureWindow> windows,
        IReadOnlyList<Tally> tallies,
        FigureTerm term
    )
    {
        if (term == FigureTerm.Filed)
        {
            var counts = IndividualsChart.Of([.. tallies.Select(tally => tally.X)]);
            return new TrendItem(
                key,
                name,
                Told.Of(counts?.Centre),
                [.. windows.Zip(tallies, (window, tally) => Point(window, tally, tally.X, counts?.Limits))]
            );
        }

        var rates = LaneyChart.Of(tallies);
        return new TrendItem(
            key,
            name,
            Told.Of(rates?.Centre),
            [
                .. windows.Zip(
                    tallies,
                    (window, tally) => Point(window, tally, tally.Rate, tally.N == 0 ? null : rates?.LimitsAt(tally.N, LaneyChart.Drawn))
                ),
            ]
        );
    }

    private static TrendPoint Beside(TrendPoint point, Tally rated) =>
        point with
        {
            Answered = rated.N,
            ResponseRate = Told.Of(rated.Rate),
        };

    private static TrendPoint Point(FigureWindow window, Tally tally, double? value, Interval? limits) =>
        new(window.From, window.To, tally.X, tally.N, Told.Of(value), Told.Of(limits?.Low), Told.Of(limits?.High));
}

/// <param name="From">The first day.</param>
/// <param name="To">The last one.</param>
/// <param name="X">Of these.</param>
/// <param name="N">All.</param>
/// <param name="Value">The count of filings, else the rate; null of nothing.</param>
/// <param name="Low">Usually not below.</param>
/// <param name="High">Usually not above.</param>
public sealed record TrendPoint(DateOnly From, DateOnly To, long X, long N, double? Value, double? Low, double? High)
{
    /// <summary>Of <c>dissatisfied</c>: the answers of which so many were rated; else null.</summary>
    public long? Answered { get; init; }

    /// <summary>Of <c>dissatisfied</c>: how many of those answered said anything. Null of other measures, and of nothing.</summary>
    public double? ResponseRate { get; init; }
}
