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
/// <param name="Centre">The mean of counts of whole points; the rate of all points together. Null where there are too few points.</param>
/// <param name="Points">In their order, without gaps.</param>
public sealed record TrendItem(string? Key, string? Name, double? Centre, IReadOnlyList<TrendPoint> Points)
{
    /// <param name="key">Of the row.</param>
    /// <param name="name">In the caller's language.</param>
    /// <param name="spans">Of the points.</param>
    /// <param name="counts">One for each of them.</param>
    /// <param name="term">What is drawn.</param>
    internal static TrendItem Of(
        string? key,
        string? name,
        IReadOnlyList<TrendSpan> spans,
        IReadOnlyList<FigureCounts> counts,
        FigureTerm term
    )
    {
        var drawn = Drawn(key, name, spans, [.. counts.Select(count => count.Of(term))], term);
        return term != FigureTerm.Dissatisfied
            ? drawn
            : drawn with
            {
                Points = [.. drawn.Points.Zip(counts, (point, count) => Beside(point, count.Rated))],
            };
    }

    private static TrendItem Drawn(string? key, string? name, IReadOnlyList<TrendSpan> spans, IReadOnlyList<Tally> tallies, FigureTerm term)
    {
        if (term == FigureTerm.Filed)
        {
            // A week of two days has fewer filings than a whole one, and says nothing of what is usual.
            var counts = IndividualsChart.Of([.. spans.Zip(tallies).Where(point => point.First.IsWhole).Select(point => point.Second.X)]);
            return new TrendItem(
                key,
                name,
                Told.Of(counts?.Centre),
                [.. spans.Zip(tallies, (span, tally) => Point(span, tally, tally.X, span.IsWhole ? counts?.Limits : null))]
            );
        }

        var rates = LaneyChart.Of(tallies);
        return new TrendItem(
            key,
            name,
            Told.Of(rates?.Centre),
            [
                .. spans.Zip(
                    tallies,
                    (span, tally) => Point(span, tally, tally.Rate, tally.N == 0 ? null : rates?.LimitsAt(tally.N, LaneyChart.Drawn))
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

    private static TrendPoint Point(TrendSpan span, Tally tally, double? value, Interval? limits) =>
        new(span.Window.From, span.Window.To, tally.X, tally.N, Told.Of(value), Told.Of(limits?.Low), Told.Of(limits?.High))
        {
            Whole = span.IsWhole,
        };
}

/// <param name="Window">Of a point.</param>
/// <param name="IsWhole">It is all of a day, week or month, and all of it is known.</param>
internal sealed record TrendSpan(FigureWindow Window, bool IsWhole);

/// <param name="From">The first day.</param>
/// <param name="To">The last one.</param>
/// <param name="X">Of these.</param>
/// <param name="N">All.</param>
/// <param name="Value">The count of filings, else the rate; null of nothing.</param>
/// <param name="Low">Usually not below; of counts only where the point is whole.</param>
/// <param name="High">Usually not above; likewise.</param>
public sealed record TrendPoint(DateOnly From, DateOnly To, long X, long N, double? Value, double? Low, double? High)
{
    /// <summary>It is all of its day, week or month; false of one that the question cut, or that goes on.</summary>
    public required bool Whole { get; init; }

    /// <summary>Of <c>dissatisfied</c>: the answers of which so many were rated; else null.</summary>
    public long? Answered { get; init; }

    /// <summary>Of <c>dissatisfied</c>: how many of those answered said anything. Null of other measures, and of nothing.</summary>
    public double? ResponseRate { get; init; }
}
