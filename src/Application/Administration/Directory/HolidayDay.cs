using System.Globalization;
using Ccs.Application.Validation;
using Ccs.Domain.Text;
using FluentValidation;

namespace Ccs.Application.Administration.Directory;

/// <summary>A day off: <c>2026-03-21</c> once, <c>03-21</c> every year.</summary>
internal sealed record HolidayDay(int? Year, int Month, int Day)
{
    public static HolidayDay? Parse(string? text)
    {
        if (FieldRules.TryDate(text, out var date))
        {
            return new HolidayDay(date.Year, date.Month, date.Day);
        }

        // A leap year, so that 29 February is one.
        return DateOnly.TryParseExact(
            $"2024-{Digits.ToAscii(text ?? string.Empty)}",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? new HolidayDay(null, day.Month, day.Day)
            : null;
    }

    public override string ToString() => Year is { } year ? $"{year:0000}-{Month:00}-{Day:00}" : $"{Month:00}-{Day:00}";
}

internal static class HolidayDayRule
{
    public static IRuleBuilderOptionsConditions<T, string?> HolidayDay<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom(
            (text, context) =>
            {
                if (Directory.HolidayDay.Parse(text) is null)
                {
                    context.Fail(string.IsNullOrEmpty(text) ? "field.required" : "field.date");
                }
            }
        );
}
