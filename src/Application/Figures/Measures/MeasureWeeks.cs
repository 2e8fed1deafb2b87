using Ccs.Application.Cases;
using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Reports;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Application.Figures.Measures;

/// <summary>The weeks by which a measure is judged: those of its unit or cell, and of all others of the same kind.</summary>
internal sealed class MeasureWeeks(IFigures figures)
{
    /// <summary>How far back the baseline goes, with the weeks that are left out of it.</summary>
    private const int Before = 60;
    private const int After = 52;

    public static int NumberOf(DateOnly day) => FigureSpans.WeekOf(day).DayNumber / FigureSpans.DaysOfWeek;

    /// <param name="key">With a term.</param>
    /// <param name="from">The first day of the measure.</param>
    /// <param name="known">Weeks that were not over by then are left out.</param>
    /// <param name="seen">Of whoever sees cases.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<WeekOfTwo>> Of(
        WeaknessKey key,
        DateOnly from,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    )
    {
        var start = FigureSpans.WeekOf(from);
        FigureWindow[] windows =
        [
            .. FigureSpans.Weeks(start.AddDays(After * FigureSpans.DaysOfWeek), Before + After + 1).Where(week => week.To < known.Day),
        ];
        if (windows.Length == 0)
        {
            return [];
        }

        FigureDimension[] by = key.Cell is { } cell ? [key.Unit.By, cell.By] : [key.Unit.By];
        var question = new FigureQuestion(windows[0].From, windows[^1].To, known.Day) { By = by, Filter = FigureDesk.OfServices };
        var counted = await figures.Series(question, windows, known, seen, cancellation);
        return
        [
            .. windows.Zip(
                counted,
                (window, rows) =>
                {
                    var all = rows.ToLookup(row => IsUnit(key, row.Key, known.Tree), row => TallyOf(key, row.Value));
                    return new WeekOfTwo(NumberOf(window.From), Tally.Sum(all[true]), Tally.Sum(all[false]));
                }
            ),
        ];
    }

    /// <summary>The ratio that would be seen after eight weeks of a measure that is written down today.</summary>
    /// <param name="key">With a term.</param>
    /// <param name="from">The first day of the measure.</param>
    /// <param name="today">The day of writing it down.</param>
    /// <param name="acts">For the signals of the weakness: their weeks are no baseline.</param>
    /// <param name="seen">Of whoever sees cases.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Null where nothing could be seen.</returns>
    /// <exception cref="Ccs.Domain.Shared.RuleViolation">No measure may begin on that day, and no weeks are reckoned from it.</exception>
    public async Task<double?> Smallest(
        WeaknessKey key,
        DateOnly from,
        DateOnly today,
        FigureActs acts,
        CaseScope? seen,
        CancellationToken cancellation
    )
    {
        ChangeFigures.CheckStart(from, today);
        var before = await Of(key, from, await figures.Known(null, cancellation), seen, cancellation);
        var facts = Facts(key, null, from, today, acts);
        return Told.Of(
            key.Term == WeaknessKey.Volume
                ? MeasureEffect.SmallestVisibleOfCounts(before, facts, MeasureEffect.FewestWeeks)
                : MeasureEffect.SmallestVisible(before, facts, MeasureEffect.FewestWeeks)
        );
    }

    /// <param name="key">With a term.</param>
    /// <param name="id">Of the measure; null: it is not written down yet.</param>
    /// <param name="from">Its first day.</param>
    /// <param name="recordedOn">The day of writing it down.</param>
    /// <param name="acts">All that was done.</param>
    public static MeasureFacts Facts(WeaknessKey key, string? id, DateOnly from, DateOnly recordedOn, FigureActs acts)
    {
        var bare = (key with { Term = null }).ToString();
        return new MeasureFacts(
            NumberOf(from),
            NumberOf(recordedOn),
            [.. acts.Signals.Where(signal => signal.Key == bare || signal.Key == key.ToString()).Select(signal => NumberOf(signal.Week))],
            [
                .. acts
                    .Measures.Where(other => other.Id != id && WeaknessKey.Parse(other.WeaknessKey)?.Unit == key.Unit)
                    .Select(other => new OtherMeasure(NumberOf(other.From), other.Id)),
            ]
        );
    }

    private static bool IsUnit(WeaknessKey key, FigureGroup row, FigureTree tree) =>
        IsPart(key.Unit, row, tree) && (key.Cell is not { } cell || IsPart(cell, row, tree));

    /// <summary>A category is that with all below it, as where its cases are listed.</summary>
    private static bool IsPart((FigureDimension By, string Id) part, FigureGroup row, FigureTree tree)
    {
        var key = FigureDimensions.Key(row, part.By);
        return part.By == FigureDimension.Category ? tree.IsWithinCategory(key, part.Id) : key == part.Id;
    }

    private static Tally TallyOf(WeaknessKey key, FigureCounts counts) =>
        counts.Of(
            key.Term switch
            {
                "late" => FigureTerm.Late,
                "reopened" => FigureTerm.Reopened,
                "overturned" => FigureTerm.Overturned,
                "dissatisfied" => FigureTerm.Dissatisfied,
                "upheld" => FigureTerm.Upheld,
                _ => FigureTerm.Filed,
            }
        );
}
