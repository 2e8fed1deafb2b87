using System.Globalization;
using Ccs.Application.Ports;
using Ccs.Domain.Text;
using FluentValidation;
using FluentValidation.Results;

namespace Ccs.Application.Validation;

/// <summary>
/// Rules for the shape of fields. A failure carries a code and its arguments; the words in the caller's language are found at the edge.
/// </summary>
public static class FieldRules
{
    /// <summary>Nobody alive was born before it, or complains of what was before.</summary>
    public static readonly DateOnly EarliestDate = new(1900, 1, 1);

    /// <summary>Adds a failure for the current field.</summary>
    public static void Fail<T>(this ValidationContext<T> context, string code, params string[] arguments) =>
        context.AddFailure(new ValidationFailure(context.PropertyPath, code) { ErrorCode = code, CustomState = arguments });

    /// <summary>Adds a failure for a field that is named, below the current one.</summary>
    public static void FailAt<T>(this ValidationContext<T> context, string field, string code, params string[] arguments) =>
        context.AddFailure(new ValidationFailure(field, code) { ErrorCode = code, CustomState = arguments });

    /// <summary>A part that must be there.</summary>
    public static IRuleBuilderOptions<T, TPart?> Required<T, TPart>(this IRuleBuilder<T, TPart?> rule)
        where TPart : class => rule.NotNull().WithErrorCode("field.required");

    /// <summary>Text that must be there, counted as a reader counts it.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Text<T>(this IRuleBuilder<T, string?> rule, int shortest, int longest) =>
        rule.Custom(
            (text, context) =>
            {
                if (string.IsNullOrEmpty(text))
                {
                    context.Fail("field.required");
                    return;
                }

                var length = VisibleText.Length(text);
                if (length == 0)
                {
                    context.Fail("field.only-visible-text");
                }
                else if (VisibleText.LengthUnpadded(text) is var unpadded && unpadded < shortest)
                {
                    context.Fail("field.too-short", Number(shortest), Number(unpadded));
                }
                else if (length > longest)
                {
                    context.Fail("field.too-long", Number(longest));
                }
            }
        );

    /// <summary>Text that may be missing.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> OptionalText<T>(this IRuleBuilder<T, string?> rule, int longest) =>
        rule.Custom(
            (text, context) =>
            {
                if (text is not null && VisibleText.Length(text) > longest)
                {
                    context.Fail("field.too-long", Number(longest));
                }
            }
        );

    /// <summary>Where it is not left empty, it says something: a dot is no remedy.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Words<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom(
            (text, context) =>
            {
                if (text is not null && VisibleText.Length(text) > 0 && VisibleText.Letters(text) < Limits.ShortestWord)
                {
                    context.Fail("field.no-words");
                }
            }
        );

    /// <summary>One of the words of an enumeration.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> OneOf<T, TEnum>(this IRuleBuilder<T, string?> rule)
        where TEnum : struct, Enum =>
        rule.Custom(
            (text, context) =>
            {
                if (string.IsNullOrEmpty(text))
                {
                    context.Fail("field.required");
                }
                else if (!Kebab.TryParse(text, out TEnum _))
                {
                    context.Fail("field.one-of", [.. Kebab.All<TEnum>()]);
                }
            }
        );

    /// <summary>A whole number between two bounds.</summary>
    public static IRuleBuilderOptionsConditions<T, int?> Between<T>(this IRuleBuilder<T, int?> rule, int least, int most, string code) =>
        rule.Custom(
            (number, context) =>
            {
                if (number is null)
                {
                    context.Fail("field.required");
                }
                else if (number < least || number > most)
                {
                    context.Fail(code);
                }
            }
        );

    /// <summary>A date that must be there.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Date<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom(
            (text, context) =>
            {
                if (!TryDate(text, out _))
                {
                    context.Fail(string.IsNullOrEmpty(text) ? "field.required" : "field.date");
                }
            }
        );

    /// <summary>An agency that takes complaints.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> ActiveAgency<T>(this IRuleBuilder<T, string?> rule, IDirectory directory) =>
        rule.CustomAsync(
            async (id, context, cancellation) =>
            {
                var known = await directory.Get(cancellation);
                if (string.IsNullOrEmpty(id))
                {
                    context.Fail("field.required");
                }
                else if (!known.HasActiveAgency(id))
                {
                    context.Fail(known.Agencies.ContainsKey(id) ? "field.agency-retired" : "field.agency-unknown");
                }
            }
        );

    /// <summary>A category that complaints are filed under.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> ActiveCategory<T>(this IRuleBuilder<T, string?> rule, IDirectory directory) =>
        rule.CustomAsync(
            async (id, context, cancellation) =>
            {
                if (string.IsNullOrEmpty(id))
                {
                    context.Fail("field.required");
                }
                else if (!(await directory.Get(cancellation)).HasActiveCategory(id))
                {
                    context.Fail("field.category-unknown");
                }
            }
        );

    /// <summary>A date written as 1990-05-01, in any digits.</summary>
    public static bool TryDate(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(
            Digits.ToAscii(text ?? string.Empty),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out date
        );

    /// <summary>Why a text is no date of those that may be meant.</summary>
    /// <param name="text">As it was typed.</param>
    /// <param name="earliest">That may be meant.</param>
    /// <param name="latest">The same.</param>
    /// <returns>A code; null: it is one.</returns>
    public static string? DateFault(string? text, DateOnly earliest, DateOnly latest) =>
        !TryDate(text, out var date) ? "field.date"
        : date < earliest ? "field.date-too-early"
        : date > latest ? "field.date-too-late"
        : null;

    /// <summary>For input that a validator has passed.</summary>
    public static DateOnly Date(string text) => TryDate(text, out var date) ? date : throw new FormatException("Not validated.");

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
