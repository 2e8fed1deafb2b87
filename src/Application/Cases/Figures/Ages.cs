using Ccs.Domain.Time;

namespace Ccs.Application.Cases.Figures;

/// <summary>Ages in working days, as days of filing that the database can compare with.</summary>
internal static class Ages
{
    /// <summary>The last age of each group but the open one.</summary>
    public static readonly int[] Bounds = [5, 10, 15];

    /// <summary>The earliest day since which no more than so many working days have passed, with today.</summary>
    public static DateOnly Earliest(WorkingCalendar calendar, DateOnly today, int workingDays)
    {
        var day = today;
        for (var left = workingDays; ; day = day.AddDays(-1))
        {
            // One day back, and this one has passed since.
            if (calendar.IsWorkingDay(day) && left-- == 0)
            {
                return day;
            }
        }
    }

    /// <summary>The counts of the groups, youngest first, with the days that they stand for.</summary>
    public static IReadOnlyList<AgeGroup> Groups(IReadOnlyList<DateOnly> earliest, IReadOnlyList<int> counts) =>
        [
            .. counts.Select(
                (count, i) =>
                    new AgeGroup(
                        i == 0 ? 0 : Bounds[i - 1] + 1,
                        i < Bounds.Length ? Bounds[i] : null,
                        count,
                        i < earliest.Count ? earliest[i] : null,
                        i == 0 ? null : earliest[i - 1].AddDays(-1)
                    )
            ),
        ];
}
