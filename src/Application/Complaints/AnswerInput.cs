using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Text;
using FluentValidation;

namespace Ccs.Application.Complaints;

/// <summary>An answer as it is typed, to one case or to a batch.</summary>
public interface IAnswerInput
{
    string? Outcome { get; }

    string? Text { get; }

    string? Remedy { get; }

    string? NoRemedyReason { get; }

    string? TextForLinked { get; }

    string? RootCause { get; }
}

public static class AnswerInput
{
    /// <summary>What every case refuses, whatever its state; for input that a validator has passed.</summary>
    /// <exception cref="Domain.Shared.RuleViolation">The root cause or the remedy is missing.</exception>
    public static void RequireWhole(this IAnswerInput answer) =>
        Decide.RequireWhole(
            Kebab.Parse<Outcome>(answer.Outcome!),
            answer.RootCause is { } cause ? Kebab.Parse<RootCause>(cause) : null,
            VisibleText.Length(answer.Remedy ?? string.Empty) > 0,
            VisibleText.Length(answer.NoRemedyReason ?? string.Empty) > 0
        );

    internal static void Answer<T>(this AbstractValidator<T> validator)
        where T : IAnswerInput
    {
        validator.RuleFor(x => x.Outcome).OneOf<T, Outcome>();
        validator.RuleFor(x => x.Text).Text(Limits.ShortestAnswer, Limits.Text);
        validator.RuleFor(x => x.Remedy).OptionalText(Limits.Text).Words();
        validator.RuleFor(x => x.NoRemedyReason).OptionalText(Limits.Text).Words();
        validator.RuleFor(x => x.TextForLinked).Text(Limits.ShortestAnswer, Limits.Text).When(x => !string.IsNullOrEmpty(x.TextForLinked));
        validator.RuleFor(x => x.RootCause).OneOf<T, RootCause>().When(x => x.RootCause is not null);
    }
}
