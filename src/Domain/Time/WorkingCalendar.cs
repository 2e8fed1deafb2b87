namespace Ccs.Domain.Time;

/// <summary>Working days of the Region: Sunday to Thursday, less the public holidays that administrators keep.</summary>
public sealed class WorkingCalendar(IEnumerable<DateOnly> holidays, IEnumerable<(int Month, int Day)> yearlyHolidays)
{
    /// <summary>Arabia Standard Time; Iraq has had no daylight saving since 2008.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(3);

    private readonly HashSet<DateOnly> _holidays = [.. holidays];
    private readonly HashSet<(int Month, int Day)> _yearly = [.. yearlyHolidays];

    /// <summary>The calendar day, in the Region, of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant at which a calendar day of the Region begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Friday or DayOfWeek.Saturday)
        && !_yearly.Contains((day.Month, day.Day))
        && !_holidays.Contains(day);

    /// <summary>The <paramref name="count"/>th working day after <paramref name="day"/>; zero gives the day itself.</summary>
    public DateOnly Add(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                count--;
            }
        }

        return day;
    }

    /// <summary>The <paramref name="count"/>th working day before <paramref name="day"/>; zero gives the day itself.</summary>
    public DateOnly Subtract(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(-1);
            if (IsWorkingDay(day))
            {
                count--;
            }
        }

        return day;
    }

    /// <summary>How many working days lie after <paramref name="from"/>, up to and with <paramref name="to"/>;
    /// 0 when it has passed.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The day itself where it is a working day, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : Add(day, 1);
}
