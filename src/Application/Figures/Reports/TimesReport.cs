using Ccs.Application.Figures.Asking;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Application.Figures.Reports;

/// <summary>Time to answer in working days, less those that a question stopped the clock.</summary>
public sealed record TimesReport : FigureReport
{
    internal TimesReport(FigureAsked asked, FigureQuestion question)
        : base(asked, question) { }

    /// <summary>What the items are; null: there is the whole alone.</summary>
    public required FigureDimension? By { get; init; }

    /// <summary>All of them together: counts of the items add up to its counts.</summary>
    public required TimesItem Whole { get; init; }

    /// <summary>By key.</summary>
    public required IReadOnlyList<TimesItem> Items { get; init; }
}

/// <param name="Key">Of the row; null of the whole.</param>
/// <param name="Name">In the caller's language, where it has one.</param>
/// <param name="Answered">Rounds that began in the window and were answered.</param>
/// <param name="Ended">That ended without an answer.</param>
/// <param name="Open">That are open.</param>
/// <param name="Median">By this working day half were answered; null: not reached.</param>
/// <param name="MedianLow">With 95 %; null: not reached, or not told by the method.</param>
/// <param name="MedianHigh">With 95 %; null: not reached, or not told by the method.</param>
/// <param name="Method"><c>kaplan-meier</c>, or <c>aalen-johansen</c> where more than a tenth ended without an answer.</param>
/// <param name="Curve">How many were answered by certain days.</param>
/// <param name="Due">Rounds whose promised day was in the window.</param>
/// <param name="InTime">Of those, answered by then.</param>
/// <param name="Share">Of those; null of nothing.</param>
/// <param name="ShareLow">With 95 %.</param>
/// <param name="ShareHigh">With 95 %.</param>
public sealed record TimesItem(
    string? Key,
    string? Name,
    long Answered,
    long Ended,
    long Open,
    int? Median,
    int? MedianLow,
    int? MedianHigh,
    string Method,
    IReadOnlyList<TimesPoint> Curve,
    long Due,
    long InTime,
    double? Share,
    double? ShareLow,
    double? ShareHigh
)
{
    internal static readonly FigureTimes None = new(DayHistogram.Empty, DayHistogram.Empty, DayHistogram.Empty);

    private static readonly int[] Shown = [1, 2, 3, 5, 7, 10, 15, 20, 25, 30, 40, 50, 60, 90, 120, 180, 250];

    internal static FigureTimes Plus(FigureTimes one, FigureTimes other) =>
        new(one.Answered.Plus(other.Answered), one.Ended.Plus(other.Ended), one.Open.Plus(other.Open));

    internal static TimesItem Of(string? key, string? name, FigureTimes times, Tally late)
    {
        var others = AnsweredShare.Needed(times.Answered.Total, times.Ended.Total, times.Open.Total);
        var share = others ? AnsweredShare.Of(times.Answered, times.Ended, times.Open) : null;
        var waiting = KaplanMeier.Of(times.Answered, times.Ended.Plus(times.Open));
        var due = late.N == 0 ? (Interval?)null : Wilson.Of(late.N - late.X, late.N);
        return new TimesItem(
            key,
            name,
            times.Answered.Total,
            times.Ended.Total,
            times.Open.Total,
            share is null ? waiting.Median : share.Median,
            share is null ? waiting.MedianBounds.Low : null,
            share is null ? waiting.MedianBounds.High : null,
            share is null ? "kaplan-meier" : "aalen-johansen",
            [.. Shown.Select(day => Point(day, share, waiting.At(day)))],
            late.N,
            late.N - late.X,
            Told.Of(new DueCohort(late.N - late.X, late.X).Share),
            Told.Of(due?.Low),
            Told.Of(due?.High)
        );
    }

    private static TimesPoint Point(int day, AnsweredShare? share, StillWaiting waiting) =>
        share is null
            ? new TimesPoint(day, Told.Of(1 - waiting.Share), Told.Of(1 - waiting.High), Told.Of(1 - waiting.Low))
            : new TimesPoint(day, Told.Of(share.At(day)), null, null);
}

/// <param name="Day">Working days.</param>
/// <param name="Answered">The share that was answered by then.</param>
/// <param name="Low">With 95 %; null where the method tells none.</param>
/// <param name="High">With 95 %; null where the method tells none.</param>
public sealed record TimesPoint(int Day, double Answered, double? Low, double? High);
