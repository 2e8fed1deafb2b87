using Ccs.Application.Figures.Acts;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Rehearsals;

/// <summary>The ranking with other weights beside that with those of the centre, over the same numbers. Writes nothing.</summary>
/// <param name="Query">Of which past; as the ranking chooses it by default, 24 months at most.</param>
/// <param name="Weights">0 to 10 by term; one that is left out stays as it is.</param>
/// <param name="By"><c>agency</c> (by default), <c>service</c>, <c>category</c> or <c>governorate</c>.</param>
/// <param name="Score"><c>answering</c>, <c>service</c> or <c>both</c> (by default).</param>
/// <param name="Language">Of the names.</param>
public sealed record RehearseWeights(
    FigureQuery Query,
    IReadOnlyDictionary<string, double?>? Weights,
    string? By,
    string? Score,
    Language Language
) : IRequest<WeightsRehearsalReport>
{
    internal GetWeaknesses Ranking => new(Query, By, Score, null, Language);
}

internal sealed class RehearseWeightsValidator : AbstractValidator<RehearseWeights>
{
    public RehearseWeightsValidator(IDirectory directory, TimeProvider clock)
    {
        RuleFor(x => x.Query).Past(directory, clock);
        RuleFor(x => x.Weights).Weights();
        // What the ranking refuses is refused here too.
        RuleFor(x => x.Ranking).SetValidator(new GetWeaknessesValidator(directory, clock)).OverridePropertyName(string.Empty);
    }
}

internal sealed class RehearseWeightsHandler(
    RehearsalReader reader,
    FigureDesk desk,
    IRequestHandler<GetWeaknesses, WeaknessReport> ranking
) : IRequestHandler<RehearseWeights, WeightsRehearsalReport>
{
    public async Task<WeightsRehearsalReport> Handle(RehearseWeights query, CancellationToken cancellationToken)
    {
        var (asked, question) = await reader.Ask(query.Query, cancellationToken);
        var present = (await desk.ActsAsKnown(asked.Known.Day, cancellationToken)).Weights;
        var other = WeightsInput.Of(present, query.Weights!);
        var before = await ranking.Handle(query.Ranking, cancellationToken);
        var after = await ranking.Handle(query.Ranking with { Rehearsed = other }, cancellationToken);
        var places = before.Items.Select((item, i) => (item.Key, Place: RehearsedPlace.Of(item, i))).ToDictionary();
        return new WeightsRehearsalReport(asked, question with { From = before.From, To = before.AsOf })
        {
            By = before.By,
            TooFew = before.TooFew,
            Before = present,
            After = other,
            Items =
            [
                .. after.Items.Select(
                    (item, i) => new WeightsRehearsalItem(item.Key, item.Name, places[item.Key], RehearsedPlace.Of(item, i))
                ),
            ],
        };
    }
}
