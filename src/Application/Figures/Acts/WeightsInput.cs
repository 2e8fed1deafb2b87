using Ccs.Application.Validation;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Scores;
using FluentValidation;

namespace Ccs.Application.Figures.Acts;

/// <summary>Weights as they are typed: by term; one that is left out stays as it is.</summary>
internal static class WeightsInput
{
    /// <summary>At least one, of terms that there are, 0 to 10.</summary>
    public static void Weights<T>(this IRuleBuilder<T, IReadOnlyDictionary<string, double?>?> rule) =>
        rule.Custom(
            (weights, context) =>
            {
                if (weights is null || weights.Count == 0)
                {
                    context.Fail("field.required");
                    return;
                }

                foreach (var (term, weight) in weights)
                {
                    if (!WeaknessKey.Terms.Contains(term))
                    {
                        context.Fail("field.one-of", [.. WeaknessKey.Terms]);
                    }
                    else if (weight is not (>= 0 and <= ChangeFigures.MostWeight))
                    {
                        context.FailAt($"weights.{term}", "field.weight");
                    }
                }
            }
        );

    public static FigureWeights Of(FigureWeights before, IReadOnlyDictionary<string, double?> given)
    {
        return new FigureWeights
        {
            Late = Of("late", before.Late),
            Reopened = Of("reopened", before.Reopened),
            Overturned = Of("overturned", before.Overturned),
            Dissatisfied = Of("dissatisfied", before.Dissatisfied),
            Upheld = Of("upheld", before.Upheld),
            Volume = Of(WeaknessKey.Volume, before.Volume),
        };

        double Of(string term, double present) => given.GetValueOrDefault(term) ?? present;
    }
}
