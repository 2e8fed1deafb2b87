using System.Globalization;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Time;

namespace Ccs.Domain.Figures.Entries;

/// <summary>When a clock stood, written as it is stored: from and to as day numbers, <c>739000-739010,739020-</c>; the last of them may
/// have no end.</summary>
public readonly record struct Stops(string Text)
{
    public static Stops Of(IEnumerable<FigureHold> holds) =>
        new(
            string.Join(
                ',',
                holds
                    .Where(hold => hold.ClockStands)
                    .Select(hold => string.Create(CultureInfo.InvariantCulture, $"{hold.From.Day.DayNumber}-{hold.To?.Day.DayNumber}"))
            )
        );

    /// <summary>Working days since the clock began, less those that it stood.</summary>
    public int SoFar(DateOnly began, DateOnly today, WorkingCalendar calendar) =>
        calendar.Between(began, today)
        - Text.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(stop => stop.Split('-'))
            .Sum(stop => calendar.Between(Day(stop[0]), stop[1].Length == 0 ? today : Day(stop[1])));

    private static DateOnly Day(string number) => DateOnly.FromDayNumber(int.Parse(number, CultureInfo.InvariantCulture));
}
