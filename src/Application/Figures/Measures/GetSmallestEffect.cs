using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Acts;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Measures;

/// <summary>What a measure would have to bring to be seen at all: told before it is written down, so that nobody sets out to do what could
/// never be told.</summary>
/// <param name="WeaknessKey">As of <see cref="RecordMeasure"/>.</param>
/// <param name="From">The first day with it.</param>
public sealed record GetSmallestEffect(string? WeaknessKey, string? From) : IRequest<SmallestEffect>;

/// <param name="WeaknessKey">What the measure would be against.</param>
/// <param name="From">The first day with it.</param>
/// <param name="Ratio">After over before, of odds or of counts, that would be seen after eight weeks; null where nothing
/// could be.</param>
public sealed record SmallestEffect(string WeaknessKey, DateOnly From, double? Ratio);

internal sealed class GetSmallestEffectValidator : AbstractValidator<GetSmallestEffect>
{
    public GetSmallestEffectValidator(IDirectory directory)
    {
        RuleFor(x => x.WeaknessKey).WeaknessKey(directory);
        RuleFor(x => x.From).Date();
    }
}

internal sealed class GetSmallestEffectHandler(FigureDesk desk, IFigureActs acts, MeasureWeeks weeks, IDirectory directory)
    : IRequestHandler<GetSmallestEffect, SmallestEffect>
{
    public async Task<SmallestEffect> Handle(GetSmallestEffect query, CancellationToken cancellationToken)
    {
        var key = WeaknessKey.Parse(query.WeaknessKey)!;
        var seen = MeasureRights.Own(desk.Require(FigureAct.RecordMeasure), key, await directory.Get(cancellationToken));
        var from = FieldRules.Date(query.From!);
        var ratio = await weeks.Smallest(key, from, desk.Today, await acts.Get(cancellationToken), seen, cancellationToken);
        return new SmallestEffect(key.ToString(), from, ratio);
    }
}
