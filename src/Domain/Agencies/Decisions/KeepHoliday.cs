using Ccs.Domain.Time;
using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    /// <summary>29 February counts: it comes round too.</summary>
    private const int SomeLeapYear = 2024;

    /// <summary>A day off on one date that has not passed. Deadlines that were set before stay.</summary>
    public static IReadOnlyList<IDirectoryEvent> KeepHoliday(GovernmentDirectory directory, DateOnly day, Names names, DateTimeOffset now)
    {
        names.RequireSpelling();
        Refuse(day < WorkingCalendar.DayOf(now), DirectoryRules.DayHasPassed);
        return directory.Holidays.Contains(new Holiday(day.Year, day.Month, day.Day, names)) ? [] : [new HolidayKept(now, day, names)];
    }

    /// <summary>A day off on the same date each year.</summary>
    public static IReadOnlyList<IDirectoryEvent> KeepYearlyHoliday(
        GovernmentDirectory directory,
        int month,
        int day,
        Names names,
        DateTimeOffset now)
    {
        names.RequireSpelling();
        Refuse(!IsADay(month, day), DirectoryRules.NoSuchDay);
        return directory.Holidays.Contains(new Holiday(null, month, day, names)) ? [] : [new YearlyHolidayKept(now, month, day, names)];
    }

    private static bool IsADay(int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(SomeLeapYear, month);
}
