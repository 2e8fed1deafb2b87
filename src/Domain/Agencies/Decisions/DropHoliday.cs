using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    /// <summary>A date that has not passed is a working day after all.</summary>
    public static IReadOnlyList<IDirectoryEvent> DropHoliday(GovernmentDirectory directory, DateOnly day, DateTimeOffset now)
    {
        if (!directory.Holidays.Any(h => h.Year == day.Year && h.Month == day.Month && h.Day == day.Day))
        {
            return [];
        }

        Refuse(HasPassed(day, now), DirectoryRules.DayHasPassed);
        return [new HolidayDropped(now, day)];
    }

    /// <summary>No day off on this date in the years to come.</summary>
    public static IReadOnlyList<IDirectoryEvent> DropYearlyHoliday(GovernmentDirectory directory, int month, int day, DateTimeOffset now) =>
        directory.Holidays.Any(h => h.Year is null && h.Month == month && h.Day == day) ? [new YearlyHolidayDropped(now, month, day)] : [];
}
