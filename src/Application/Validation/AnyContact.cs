using FluentValidation;

namespace Ccs.Application.Validation;

internal static class AnyContactRule
{
    /// <summary>An email address or a phone number, whichever somebody typed.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> AnyContact<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom(
            (text, context) =>
            {
                if (string.IsNullOrWhiteSpace(text))
                {
                    context.Fail("field.required");
                }
                else if (ContactAddress.Parse(text) is null)
                {
                    context.Fail(text.Contains('@', StringComparison.Ordinal) ? "field.email" : "field.phone");
                }
            }
        );
}
