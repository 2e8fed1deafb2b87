using System.Globalization;
using Ccs.Domain.Text;

namespace Ccs.WebApi.Site.Components;

/// <summary>A date as it was typed, part by part.</summary>
public sealed class DateParts
{
    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    /// <summary>
    /// As commands take dates, 1990-05-01; null where nothing was typed.
    /// What is no date comes out as something that no validator takes for one.
    /// </summary>
    public string? Iso()
    {
        string[] parts = [Ascii(Year), Ascii(Month), Ascii(Day)];
        return parts.All(part => part.Length == 0)
            ? null
            : $"{parts[0].PadLeft(4, '0')}-{parts[1].PadLeft(2, '0')}-{parts[2].PadLeft(2, '0')}";
    }

    public static DateParts Of(DateOnly? day) =>
        day is not { } date
            ? new DateParts()
            : new DateParts
            {
                Day = date.Day.ToString(CultureInfo.InvariantCulture),
                Month = date.Month.ToString(CultureInfo.InvariantCulture),
                Year = date.Year.ToString(CultureInfo.InvariantCulture),
            };

    private static string Ascii(string? part) => Digits.ToAscii(part ?? string.Empty).Trim();
}
