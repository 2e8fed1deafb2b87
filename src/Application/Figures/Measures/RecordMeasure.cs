using Ccs.Application.Figures.Reports;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Text;
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
        RuleFor(x => x.WeaknessKey).WeaknessKey(directory);
        RuleFor(x => x.What).Text(1, Limits.Reason);
        RuleFor(x => x.Who).Text(1, Limits.Name);
        RuleFor(x => x.From).Date();
    }
}

internal sealed class RecordMeasureHandler(FigureDesk desk, IFigureActs acts, MeasureWeeks weeks, IDirectory directory, ISecrets secrets)
    : IRequestHandler<RecordMeasure, MeasureView>
{
    public async Task<MeasureView> Handle(RecordMeasure command, CancellationToken cancellationToken)
    {
        var actor = desk.Require(FigureAct.RecordMeasure);
        var key = WeaknessKey.Parse(command.WeaknessKey)!;
        var seen = MeasureRights.Own(actor, key, await directory.Get(cancellationToken));
        var from = FieldRules.Date(command.From!);
        var state = (await acts.Load(cancellationToken)).State;
        var (what, who) = (VisibleText.Clean(command.What!), VisibleText.Clean(command.Who!));
        if (state.Measures.Find(Same) is { } recorded)
        {
            return MeasureView.Of(recorded, desk);
        }

        var measure = new MeasureRecorded(
            desk.Now,
            secrets.NewId().ToString("N"),
            key.ToString(),
            desk.Seal(what),
            desk.Seal(who),
            from,
            await weeks.Smallest(key, from, desk.Today, state, seen, cancellationToken),
            actor.AgencyId
        );
        acts.Record(ChangeFigures.RecordMeasure(measure, desk.Today));
        return MeasureView.Of(measure, desk);

        // Sent twice it is one measure: a second one of the same weeks would stand beside it and spoil what can be told of both.
        bool Same(MeasureRecorded one) =>
            one.WeaknessKey == key.ToString()
            && one.From == from
            && one.AgencyId == actor.AgencyId
            && desk.Open(one.What) == what
            && desk.Open(one.Who) == who;
    }
}
