using Ccs.Application.Cases;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Statistics;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Measures;

/// <summary>Sets out to mend a weakness. The smallest effect that could be seen is computed now, before anybody knows what comes of
/// it.</summary>
/// <param name="WeaknessKey">A key of a term or a cell of a weakness: <c>agency:electricity:late</c>.</param>
/// <param name="What">What is done; kept sealed.</param>
/// <param name="Who">Who does it; kept sealed.</param>
/// <param name="From">The first day with it, at most a year away.</param>
public sealed record RecordMeasure(string? WeaknessKey, string? What, string? Who, string? From) : ICommand<MeasureView>;

internal sealed class RecordMeasureValidator : AbstractValidator<RecordMeasure>
{
    public RecordMeasureValidator(IDirectory directory)
    {
        RuleFor(x => x.WeaknessKey)
            .CustomAsync(
                async (text, context, cancellation) =>
                {
                    if (string.IsNullOrEmpty(text))
                    {
                        context.Fail("field.required");
                    }
                    else if (
                        WeaknessKey.Parse(text) is not { Term: not null } key
                        || !MeasureRights.Exists(key, await directory.Get(cancellation))
                    )
                    {
                        context.Fail("field.weakness-key");
                    }
                }
            );
        RuleFor(x => x.What).Text(1, Limits.Reason);
        RuleFor(x => x.Who).Text(1, Limits.Name);
        RuleFor(x => x.From).Date();
    }
}

internal sealed class RecordMeasureHandler(
    FigureDesk desk,
    IFigureActs acts,
    IFigures figures,
    MeasureWeeks weeks,
    IDirectory directory,
    ISecrets secrets
) : IRequestHandler<RecordMeasure, MeasureView>
{
    public async Task<MeasureView> Handle(RecordMeasure command, CancellationToken cancellationToken)
    {
        var actor = desk.Require(FigureAct.RecordMeasure);
        var known = await directory.Get(cancellationToken);
        var key = WeaknessKey.Parse(command.WeaknessKey)!;
        var seen = actor.May(FigureAct.ListCases) ? CaseScope.Of(actor, known) : null;
        if (!MeasureRights.Sees(seen, key, known))
        {
            throw new NotYoursToDoException();
        }

        var measure = new MeasureRecorded(
            desk.Now,
            secrets.NewId().ToString("N"),
            key.ToString(),
            desk.Seal(command.What!),
            desk.Seal(command.Who!),
            FieldRules.Date(command.From!),
            null,
            actor.AgencyId
        );
        var state = (await acts.Load(cancellationToken)).State;
        var smallest = await Smallest(key, measure, state, seen, cancellationToken);
        var events = ChangeFigures.RecordMeasure(measure with { SmallestVisible = smallest }, desk.Today);
        acts.Record(events);
        return MeasureView.Of(measure with { SmallestVisible = smallest }, desk);
    }

    private async Task<double?> Smallest(
        WeaknessKey key,
        MeasureRecorded measure,
        FigureActs state,
        CaseScope? seen,
        CancellationToken cancellation
    )
    {
        var now = await figures.Known(null, cancellation);
        var before = await weeks.Of(key, measure.From, now, seen, cancellation);
        var facts = MeasureWeeks.Facts(key, measure, desk.Today, state);
        return Told.Of(
            key.Term == WeaknessKey.Volume
                ? MeasureEffect.SmallestVisibleOfCounts(before, facts, MeasureEffect.FewestWeeks)
                : MeasureEffect.SmallestVisible(before, facts, MeasureEffect.FewestWeeks)
        );
    }
}
