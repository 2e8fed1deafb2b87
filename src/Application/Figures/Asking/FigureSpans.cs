using Ccs.Domain.Figures.Counting;

namespace Ccs.Application.Figures.Asking;

/// <summary>How long the points of a series are.</summary>
public enum FigureInterval
{
    Day,
    Week,
    Month,
}

/// <summary>Windows of a series, in their order. Weeks begin on Sunday, as the Region's do.</summary>
internal static class FigureSpans
{
    public const int DaysOfWeek = 7;

    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(int)day.DayOfWeek);

    /// <summary>Whole weeks and months, cut at both ends of the question.</summary>
    public static IReadOnlyList<FigureWindow> Of(FigureQuestion question, FigureInterval interval)
    {
        List<FigureWindow> windows = [];
        for (var from = question.From; from <= question.To; from = windows[^1].To.AddDays(1))
        {
            var last = Last(from, interval);
            windows.Add(new FigureWindow(from, last < question.To ? last : question.To));
            if (windows[^1].To == DateOnly.MaxValue)
            {
                break;
            }
        }

        return windows;
    }

    /// <summary>Whether a window is a whole day, week or month; what a question cut is not, and counts less for that alone.</summary>
    public static bool IsWhole(FigureWindow window, FigureInterval interval) =>
        window.From == First(window.From, interval) && window.To == Last(window.From, interval);

    /// <summary>So many weeks, the last one of which begins on a day.</summary>
    public static IReadOnlyList<FigureWindow> Weeks(DateOnly last, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => last.AddDays(DaysOfWeek * (i + 1 - count)))
                .Select(from => new FigureWindow(from, from.AddDays(DaysOfWeek - 1))),
        ];

    private static DateOnly First(DateOnly day, FigureInterval interval) =>
        interval switch
        {
            FigureInterval.Day => day,
            FigureInterval.Week => WeekOf(day),
            _ => new DateOnly(day.Year, day.Month, 1),
        };

    private static DateOnly Last(DateOnly day, FigureInterval interval) =>
        interval switch
        {
            FigureInterval.Day => day,
            FigureInterval.Week => WeekOf(day).AddDays(DaysOfWeek - 1),
            _ => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
        };
}
