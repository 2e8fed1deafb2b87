using System.Globalization;
using Ccs.Domain.Time;

namespace Ccs.Domain.Figures.Counting;

/// <summary>A month of which there is a report: written on a fixed day of the month after, and the same ever after.</summary>
/// <param name="First">Its first day.</param>
public readonly record struct ReportMonth(DateOnly First)
{
    /// <summary>Of the month after: late enough for what was decided on the last days to be entered, early enough to be of use.</summary>
    public const int WorkingDay = 3;

    /// <summary>There were no complaints before.</summary>
    private const int FirstYear = 2000;
    private const string Format = "yyyy-MM";

    /// <summary>Its last day.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public ReportMonth Before => new(First.AddMonths(-1));

    public static ReportMonth Of(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1));

    /// <returns>Null where it is no month as addresses write it, <c>2026-10</c>.</returns>
    public static ReportMonth? Parse(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= FirstYear
            ? Of(day)
            : null;

    /// <summary>A day of the past becomes no holiday any more, so that a day that has come stays what it is.</summary>
    public DateOnly WrittenOn(WorkingCalendar calendar) => calendar.Add(Last, WorkingDay);

    /// <summary>The last month whose report is written.</summary>
    public static ReportMonth LastWritten(DateOnly today, WorkingCalendar calendar)
    {
        var month = Of(today).Before;
        return month.WrittenOn(calendar) <= today ? month : month.Before;
    }

    /// <summary>As in addresses.</summary>
    public override string ToString() => First.ToString(Format, CultureInfo.InvariantCulture);
}
