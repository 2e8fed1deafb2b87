using Ccs.Application.Validation;
using FluentValidation;

namespace Ccs.Application.Audit;

/// <summary>What auditors' questions have in common.</summary>
internal static class AuditRules
{
    /// <summary>A number from 0, where it is not left empty.</summary>
    public static IRuleBuilderOptions<T, string?> WholeNumber<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => string.IsNullOrEmpty(text) || QueryText.Number(text) is not null).WithErrorCode("field.number");

    /// <summary>Exactly one of two; the first of them is named where there is none, the other where there are both.</summary>
    /// <param name="rule">Of the whole question.</param>
    /// <param name="first">A name on the wire, and its value.</param>
    /// <param name="second">Likewise.</param>
    public static void EitherOr<T>(
        this IRuleBuilder<T, T> rule,
        (string Name, Func<T, string?> Of) first,
        (string Name, Func<T, string?> Of) second
    ) =>
        rule.Custom(
            (query, context) =>
            {
                var (one, other) = (!string.IsNullOrEmpty(first.Of(query)), !string.IsNullOrEmpty(second.Of(query)));
                if (one == other)
                {
                    context.FailAt(one ? second.Name : first.Name, "field.either-or", first.Name, second.Name);
                }
            }
        );
}
