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
        Refuse(HasPassed(day, now), DirectoryRules.DayHasPassed);
        return directory.Holidays.Contains(new Holiday(day.Year, day.Month, day.Day, names)) ? [] : [new HolidayKept(now, day, names)];
    }

    /// <summary>A day off on the same date each year.</summary>
    public static IReadOnlyList<IDirectoryEvent> KeepYearlyHoliday(
        GovernmentDirectory directory,
        int month,
        int day,
        Names names,
        DateTimeOffset now
    )
    {
        names.RequireSpelling();
        Refuse(!IsADay(month, day), DirectoryRules.NoSuchDay);
        return directory.Holidays.Contains(new Holiday(null, month, day, names)) ? [] : [new YearlyHolidayKept(now, month, day, names)];
    }

    /// <summary>For a holiday that is meant to be new: one that is kept on the same date under another name is not renamed by it.</summary>
    /// <param name="directory">As it stands.</param>
    /// <param name="holiday">Its year is null where it is kept each year.</param>
    public static void RequireNewHoliday(GovernmentDirectory directory, Holiday holiday) =>
        Refuse(directory.Holidays.Any(kept => kept != holiday && kept with { Names = holiday.Names } == holiday), DirectoryRules.DayIsKept);

    /// <summary>What was off, or was not, stays as it was.</summary>
    public static bool HasPassed(DateOnly day, DateTimeOffset now) => day < WorkingCalendar.DayOf(now);

    private static bool IsADay(int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(SomeLeapYear, month);
}
