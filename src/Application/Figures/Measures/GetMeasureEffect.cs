using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Ports;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Statistics;
using Ccs.Domain.Time;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Measures;

/// <summary>What came of a measure: how its unit changed against how the rest changed.</summary>
/// <param name="Id">Of the measure.</param>
/// <param name="Query">Only as known when is looked at.</param>
public sealed record GetMeasureEffect(string Id, FigureQuery Query) : IRequest<MeasureEffectReport>;

internal sealed class GetMeasureEffectValidator : AbstractValidator<GetMeasureEffect>
{
    public GetMeasureEffectValidator(IDirectory directory, TimeProvider clock) => RuleFor(x => x.Query).Figures(directory, clock);
}

/// <summary>Helped, worsened, or it can't be told.</summary>
public sealed record MeasureEffectReport : FigureReport
{
    internal MeasureEffectReport(FigureAsked asked)
        : base(asked, asked.Question([])) { }

    public required MeasureView Measure { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Why it can't be told; null where the interval says it all.</summary>
    public required Untold? Why { get; init; }

    /// <summary>After over before, of odds or of counts, beyond how the rest changed; null where there is nothing to compare.</summary>
    public required double? Ratio { get; init; }

    /// <summary>With 95 %.</summary>
    public required double? Low { get; init; }

    /// <summary>With 95 %.</summary>
    public required double? High { get; init; }

    /// <summary>What would have been seen with what there is now; null where nothing could be.</summary>
    public required double? SmallestVisible { get; init; }

    /// <summary>Ids of other measures for the same unit that began in the same weeks.</summary>
    public required IReadOnlyList<string> Beside { get; init; }
}

internal sealed class GetMeasureEffectHandler(FigureReader reader, FigureDesk desk, MeasureWeeks weeks)
    : IRequestHandler<GetMeasureEffect, MeasureEffectReport>
{
    public async Task<MeasureEffectReport> Handle(GetMeasureEffect query, CancellationToken cancellationToken)
    {
        var asked = await reader.Ask(query.Query, cancellationToken);
        var acts = await desk.ActsAsKnown(asked.Known.Day, cancellationToken);
        var measure = acts.Measures.Find(one => one.Id == query.Id);
        if (measure is null || !MeasureRights.Sees(asked.Seen, WeaknessKey.Parse(measure.WeaknessKey)!, asked.Known.Directory))
        {
            throw new NotFoundException("not-found");
        }

        var key = WeaknessKey.Parse(measure.WeaknessKey)!;
        var counted = await weeks.Of(key, measure.From, asked.Known, asked.Seen, cancellationToken);
        var facts = MeasureWeeks.Facts(key, measure.Id, measure.From, WorkingCalendar.DayOf(measure.At), acts);
        var effect = key.Term == WeaknessKey.Volume ? MeasureEffect.OfCounts(counted, facts) : MeasureEffect.OfRates(counted, facts);
        return new MeasureEffectReport(asked)
        {
            Measure = MeasureView.Of(measure, desk),
            Verdict = effect.Verdict,
            Why = effect.Why,
            Ratio = Told.Of(effect.Change?.Ratio),
            Low = Told.Of(effect.Change?.Interval.Low),
            High = Told.Of(effect.Change?.Interval.High),
            SmallestVisible = Told.Of(effect.SmallestSeen),
            Beside = effect.Beside,
        };
    }
}
