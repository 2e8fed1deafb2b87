using System.Globalization;
using Ccs.Application.Administration.Directory;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A day off as people say it.</summary>
internal static class HolidayWords
{
    /// <summary>With its date: 21 March of every year, or one of one year.</summary>
    public static string Of(HolidayItem holiday, SiteContext site)
    {
        var date = DateOnly.ParseExact(holiday.Yearly ? $"2024-{holiday.Day}" : holiday.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var day = holiday.Yearly
            ? site.Text(
                "administration.holidays.yearly-day",
                date.Day,
                site.Word(string.Create(CultureInfo.InvariantCulture, $"month.{date.Month}"))
            )
            : site.Date(date);
        return $"{holiday.Names.In(site.Language)}: {day}";
    }

    /// <summary>The list that it stands in.</summary>
    public static string List(string? day) =>
        day is { Length: 10 } ? $"/staff/administration/holidays?year={day[..4]}" : "/staff/administration/holidays";
}
