using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Application.Figures;

/// <summary>A number of a report, below which there are cases.</summary>
/// <param name="Group">The row; null: all rows.</param>
public abstract record FigureNumber(FigureGroup? Group);

/// <summary>Of <see cref="IFigures.Count"/>.</summary>
/// <param name="Term">Of what; with null every complaint that anything but a return is charged of.</param>
/// <param name="HitsOnly">The x; else the n.</param>
/// <param name="Group">The row; null: all rows.</param>
public sealed record ChargedNumber(FigureTerm? Term, bool HitsOnly, FigureGroup? Group) : FigureNumber(Group);

/// <summary>Of <see cref="IFigures.Times"/>, or of <see cref="IFigures.Ageing"/>.</summary>
/// <param name="Clock">Which rounds.</param>
/// <param name="Group">The row; null: all rows.</param>
public sealed record ClockNumber(FigureClock Clock, FigureGroup? Group) : FigureNumber(Group);

/// <summary>Of <see cref="IFigures.Flow"/>.</summary>
/// <param name="Row">Which holdings.</param>
public sealed record HandOverNumber(FigureHandOver Row) : FigureNumber((FigureGroup?)null);

/// <summary>Rounds by how their clocks stand.</summary>
public enum FigureClock
{
    /// <summary>Of those that began in the window.</summary>
    Answered,

    /// <summary>Of those that began in the window: without an answer.</summary>
    Ended,

    /// <summary>Of those that began in the window: open on the day that is asked about.</summary>
    Unanswered,

    /// <summary>On the day that is asked about, whenever they began; so are those that follow.</summary>
    Open,
    Overdue,
    WaitsForComplainant,

    /// <summary>Up to so many working days old.</summary>
    UpTo5,
    UpTo10,
    UpTo20,
    UpTo60,
    Older,
}

/// <summary>What tells a row of the flow from the others.</summary>
/// <param name="From">Who let go; the centre's id for the centre.</param>
/// <param name="FromMove">Whose move it was.</param>
/// <param name="To">Who had it next in the same round; null: nobody.</param>
/// <param name="ToMove">Whose move it was next; null with <paramref name="To"/>.</param>
/// <param name="End">What ended it.</param>
public sealed record FigureHandOver(string From, Move FromMove, string? To, Move? ToMove, HoldEnd End);

/// <summary>What the words for clocks mean.</summary>
public static class FigureClocks
{
    /// <summary>Rounds of the window; else whenever they began.</summary>
    public static bool IsOfWindow(this FigureClock clock) => clock is FigureClock.Answered or FigureClock.Ended or FigureClock.Unanswered;

    /// <summary>Working days old, the first and the last; null: of any age.</summary>
    public static (int From, int To)? Ages(this FigureClock clock) =>
        clock switch
        {
            FigureClock.UpTo5 => (0, 5),
            FigureClock.UpTo10 => (6, 10),
            FigureClock.UpTo20 => (11, 20),
            FigureClock.UpTo60 => (21, 60),
            FigureClock.Older => (61, DayHistogram.Last),
            _ => null,
        };

    public static long Of(this FigureTimes times, FigureClock clock) =>
        clock switch
        {
            FigureClock.Answered => times.Answered.Total,
            FigureClock.Ended => times.Ended.Total,
            _ => times.Open.Total,
        };

    public static long Of(this FigureAgeing ageing, FigureClock clock) =>
        clock switch
        {
            FigureClock.Overdue => ageing.Overdue,
            FigureClock.WaitsForComplainant => ageing.WaitsForComplainant,
            _ when clock.Ages() is { } ages => Enumerable.Range(ages.From, ages.To - ages.From + 1).Sum(day => ageing.Working[day]),
            _ => ageing.Open,
        };
}
