using System.Text.RegularExpressions;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Text;
using FluentValidation;

namespace Ccs.Application.Administration;

/// <summary>Names in the three languages, as they were typed.</summary>
public sealed record NamesInput(string? En, string? Ckb, string? Ar)
{
    /// <summary>For input that a validator has passed.</summary>
    internal Names Clean() => new(VisibleText.Clean(En!), VisibleText.Clean(Ckb!), VisibleText.Clean(Ar!));
}

/// <summary>Rules for the shape of what administrators type.</summary>
internal static partial class AdministrationFields
{
    public const int LongestName = 200;
    private const int LongestIdentifier = 60;

    public static IRuleBuilderOptionsConditions<T, string?> Reason<T>(this IRuleBuilder<T, string?> rule) => rule.Text(1, Limits.Reason);

    /// <summary>An identifier for ever: small Latin letters, digits and single hyphens.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Identifier<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom(
            (text, context) =>
            {
                if (string.IsNullOrEmpty(text))
                {
                    context.Fail("field.required");
                }
                else if (text.Length > LongestIdentifier)
                {
                    context.Fail("field.too-long", FieldRules.Number(LongestIdentifier));
                }
                else if (!KebabCase().IsMatch(text))
                {
                    context.Fail("field.identifier");
                }
            }
        );

    /// <summary>All three languages, Kurdish in Kurdish letters.</summary>
    public static void Names<T>(this IRuleBuilderInitial<T, NamesInput?> rule, int longest = LongestName) =>
        rule.Cascade(CascadeMode.Stop).Required().SetValidator(new NamesInputValidator(longest)!);

    /// <summary>Text that is Kurdish, where there is any.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> KurdishLetters<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom(
            (text, context) =>
            {
                if (text is not null && Domain.Text.KurdishLetters.AreMissedIn(text))
                {
                    context.Fail(DirectoryRules.NotKurdishLetters);
                }
            }
        );

    /// <summary>An agency that there is, retired or not.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> KnownAgency<T>(this IRuleBuilder<T, string?> rule, IDirectory directory) =>
        rule.CustomAsync(
            async (id, context, cancellation) =>
            {
                if (string.IsNullOrEmpty(id))
                {
                    context.Fail("field.required");
                }
                else if (!(await directory.Get(cancellation)).Agencies.ContainsKey(id))
                {
                    context.Fail("field.agency-unknown");
                }
            }
        );

    /// <summary>An agency that takes complaints, where one is named; one that is retired may stay where it is named already.</summary>
    /// <param name="rule">Of the field.</param>
    /// <param name="directory">Knows them.</param>
    /// <param name="present">The agency that is named now; null: none.</param>
    public static IRuleBuilderOptionsConditions<T, string?> ActiveAgencyOrPresent<T>(
        this IRuleBuilder<T, string?> rule,
        IDirectory directory,
        Func<T, CancellationToken, Task<string?>> present
    ) =>
        rule.CustomAsync(
            async (id, context, cancellation) =>
            {
                var known = await directory.Get(cancellation);
                if (
                    !string.IsNullOrEmpty(id)
                    && !known.HasActiveAgency(id)
                    && id != await present(context.InstanceToValidate, cancellation)
                )
                {
                    context.Fail(known.Agencies.ContainsKey(id) ? "field.agency-retired" : "field.agency-unknown");
                }
            }
        );

    /// <summary>A service that there is, where one is named.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> KnownService<T>(this IRuleBuilder<T, string?> rule, IDirectory directory) =>
        rule.CustomAsync(
            async (id, context, cancellation) =>
            {
                if (!string.IsNullOrEmpty(id) && !(await directory.Get(cancellation)).Services.ContainsKey(id))
                {
                    context.Fail("field.service-unknown");
                }
            }
        );

    /// <summary>A category that there is, where one is named.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> KnownCategory<T>(this IRuleBuilder<T, string?> rule, IDirectory directory) =>
        rule.CustomAsync(
            async (id, context, cancellation) =>
            {
                if (!string.IsNullOrEmpty(id) && !(await directory.Get(cancellation)).Categories.ContainsKey(id))
                {
                    context.Fail("field.category-unknown");
                }
            }
        );

    /// <summary>Optional text, cleaned; null where nothing of it can be seen.</summary>
    public static string? CleanOrNull(string? text) => VisibleText.Clean(text ?? string.Empty) is { Length: > 0 } visible ? visible : null;

    /// <summary>An empty field is none.</summary>
    public static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KebabCase();
}

internal sealed class NamesInputValidator : AbstractValidator<NamesInput>
{
    public NamesInputValidator(int longest)
    {
        RuleFor(x => x.En).Text(1, longest);
        RuleFor(x => x.Ckb).Text(1, longest);
        RuleFor(x => x.Ckb).KurdishLetters();
        RuleFor(x => x.Ar).Text(1, longest);
    }
}
