using System.Globalization;
using FluentValidation;

namespace Ccs.Application.Validation;

/// <summary>What stands in an address: texts, of which an empty one is none.</summary>
internal static class QueryText
{
    /// <summary>An empty field is none.</summary>
    public static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>A whole number in plain digits; null where it is none.</summary>
    public static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static DateOnly? Day(string? text) => FieldRules.TryDate(text, out var day) ? day : null;

    /// <summary>How many at most, where it is said; 1 to so many.</summary>
    public static IRuleBuilderOptions<T, string?> Take<T>(this IRuleBuilder<T, string?> rule, int most) =>
        rule.Must(take => Given(take) is null || (Number(take) is { } number && number >= 1 && number <= most))
            .WithErrorCode("field.number");
}
