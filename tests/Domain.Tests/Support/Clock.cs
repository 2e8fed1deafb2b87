namespace Ccs.Domain.Tests.Support;

/// <summary>The year of the specs is 2026: 1 February and 1 March are Sundays, so the week of work starts with the month.</summary>
internal static class Clock
{
    /// <summary>Newroz every year, and Wednesday 11 March 2026 once.</summary>
    public static readonly WorkingCalendar Calendar = new([Day(3, 11)], [(3, 21), (3, 22), (3, 23), (3, 24)]);

    public static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    /// <summary>By the clocks of the Region.</summary>
    public static DateTimeOffset On(int month, int day, int hour = 10, int minute = 0) =>
        new(2026, month, day, hour, minute, 0, WorkingCalendar.Offset);

    public static DateOnly Day(int month, int day) => new(2026, month, day);
}
