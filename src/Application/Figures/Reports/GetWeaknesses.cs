using Ccs.Application.Figures.Asking;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Scores;
using Ccs.Domain.Figures.Statistics;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Reports;

/// <summary>What to mend first: units in the order of what they weigh on people at least, and ties where the numbers tell no
/// order.</summary>
/// <param name="Query">Of what. Without a first day the window is 26, else 52, else 104 weeks: the first that allows a ranking.</param>
/// <param name="By"><c>agency</c> (by default), <c>service</c>, <c>category</c> or <c>governorate</c>.</param>
/// <param name="Score"><c>answering</c> (of agencies only), <c>service</c>, or <c>both</c>, which is what holds where none is asked
/// for.</param>
/// <param name="Take">At most so many, 1 to 200, which is also what holds where it is not said.</param>
/// <param name="Language">Of the names.</param>
public sealed record GetWeaknesses(FigureQuery Query, string? By, string? Score, string? Take, Language Language) : IRequest<WeaknessReport>
{
    /// <summary>Other weights than those of the centre; of a rehearsal.</summary>
    internal FigureWeights? Rehearsed { get; init; }

    internal FigureDimension Dimension => FigureDimensions.Of(By) ?? FigureDimension.Agency;
}

/// <summary>Which score.</summary>
public enum WeaknessScore
{
    Answering,
    Service,
    Both,
}

internal sealed class GetWeaknessesValidator : AbstractValidator<GetWeaknesses>
{
    public const int Most = 200;

    public GetWeaknessesValidator(IDirectory directory, TimeProvider clock)
    {
        RuleFor(x => x.Query).Figures(directory, clock);
        RuleFor(x => x.By).Dimension(FigureDimensions.Ranked);
        RuleFor(x => x.Score).OneOf<GetWeaknesses, WeaknessScore>().When(x => !string.IsNullOrEmpty(x.Score));
        RuleFor(x => x.Score)
            .Must((query, score) => score != Kebab.Of(WeaknessScore.Answering) || query.Dimension == FigureDimension.Agency)
            .WithErrorCode("field.answering-by-agency");
        RuleFor(x => x.Take).Take(Most);
    }
}

internal sealed class GetWeaknessesHandler(FigureReader reader, FigureDesk desk, IFigures figures)
    : IRequestHandler<GetWeaknesses, WeaknessReport>
{
    public async Task<WeaknessReport> Handle(GetWeaknesses query, CancellationToken cancellationToken)
    {
        var asked = await reader.Ask(query.Query, cancellationToken);
        var by = query.Dimension;
        var acts = await desk.ActsAsKnown(asked.Known.Day, cancellationToken);
        var (question, units, enough) = await Units(asked, by, cancellationToken);
        var weaknesses = Ranked(
            by,
            Kebab.TryParse(query.Score, out WeaknessScore score) ? score : WeaknessScore.Both,
            units,
            await Cells(asked, question, by, cancellationToken),
            query.Rehearsed ?? acts.Weights
        );
        var words = new WeaknessWords(asked, by, acts, desk, query.Language);
        return new WeaknessReport(asked, question)
        {
            By = by,
            TooFew = !enough,
            Weights = acts.WeightsVersion,
            Items =
            [
                .. weaknesses
                    .Take((int)(QueryText.Number(query.Take) ?? GetWeaknessesValidator.Most))
                    .Select(weakness => words.Of(enough ? weakness : Unranked(weakness), units[weakness.Score.Key].Rated)),
            ],
        };
    }

    /// <summary>As far back as the numbers allow a ranking; where they don't, as far as there is.</summary>
    private async Task<(FigureQuestion, IReadOnlyDictionary<string, FigureCounts>, bool)> Units(
        FigureAsked asked,
        FigureDimension by,
        CancellationToken cancellation
    )
    {
        foreach (var weeks in Windows.Lengths)
        {
            var question = asked.Question([by], weeks);
            var counted = await figures.Count(question, asked.Known, asked.Seen, cancellation);
            var units = counted
                .Where(row => FigureDimensions.Key(row.Key, by) != FigureDimensions.None)
                .ToDictionary(row => FigureDimensions.Key(row.Key, by), row => row.Value, StringComparer.Ordinal);
            var enough = Windows.Choose(_ => [.. units.Values.Select(unit => unit.Complaints)]) is not null;
            if (enough || asked.From is not null || weeks == Windows.Lengths[^1])
            {
                return (question, units, enough);
            }
        }

        throw new InvalidOperationException("There is no window.");
    }

    private async Task<FiledCells> Cells(FigureAsked asked, FigureQuestion question, FigureDimension by, CancellationToken cancellation)
    {
        var across = WeaknessWords.Across(by);
        var counted = await figures.Count(question with { By = [by, across] }, asked.Known, asked.Seen, cancellation);
        return new FiledCells(
            counted
                .Where(row => row.Value.Filed > 0 && FigureDimensions.Key(row.Key, by) != FigureDimensions.None)
                .ToDictionary(row => (FigureDimensions.Key(row.Key, by), FigureDimensions.Key(row.Key, across)), row => row.Value.Filed)
        )
        {
            UnitLiesIn = LiesIn(by),
            ColumnLiesIn = LiesIn(across),
        };

        Func<string, IEnumerable<string>> LiesIn(FigureDimension side) =>
            side == FigureDimension.Category ? asked.Known.Tree.LineOfCategory : _ => [];
    }

    private static IReadOnlyList<Weakness> Ranked(
        FigureDimension by,
        WeaknessScore score,
        IReadOnlyDictionary<string, FigureCounts> units,
        FiledCells cells,
        FigureWeights weights
    ) =>
        (by, score) switch
        {
            (FigureDimension.Agency, WeaknessScore.Answering) => Weaknesses.Answering(units, weights),
            (FigureDimension.Agency, WeaknessScore.Both) => Weaknesses.Both(
                Weaknesses.Answering(units, weights),
                Weaknesses.Service(units, cells, weights)
            ),
            _ => Weaknesses.Service(units, cells, weights),
        };

    private static Weakness Unranked(Weakness weakness) =>
        weakness with
        {
            Place = new RankedUnit(weakness.Score.Key, null, null, null, []),
        };
}
