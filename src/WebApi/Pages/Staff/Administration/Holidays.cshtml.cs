using System.Globalization;
using Ccs.Application.Administration.Directory;
using Ccs.Domain.Time;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>The days off of one year: those of every year, and those that are kept in it alone.</summary>
public sealed class HolidaysModel(TimeProvider clock) : AdministrationPage
{
    [BindProperty(SupportsGet = true, Name = "year")]
    public int Year { get; set; }

    /// <summary>Years to look at: this one, the next, and all that have days of their own.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<(DateOnly Date, HolidayItem Holiday)> Days { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        var holidays = (await Mediator.Send(new ListHolidays(), cancellation)).Holidays;
        var thisYear = WorkingCalendar.DayOf(clock.GetUtcNow()).Year;
        int[] own =
        [
            .. holidays.Where(holiday => !holiday.Yearly).Select(holiday => int.Parse(holiday.Day[..4], CultureInfo.InvariantCulture)),
        ];
        Years = [.. own.Concat([thisYear, thisYear + 1]).Distinct().Order()];
        Year = Years.Contains(Year) ? Year : thisYear;
        Days =
        [
            .. from holiday in holidays let date = DateIn(Year, holiday) where date is not null orderby date select (date.Value, holiday),
        ];
    }

    public bool CanChange(HolidayItem holiday) => holiday.CanChange(clock.GetUtcNow());

    /// <returns>Null where there is no such day in that year: it is another year's, or 29 February.</returns>
    private static DateOnly? DateIn(int year, HolidayItem holiday)
    {
        var day = holiday.Yearly ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{holiday.Day}") : holiday.Day;
        return
            DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year == year
            ? date
            : null;
    }
}
