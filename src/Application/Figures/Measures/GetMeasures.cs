using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Ports;
using Ccs.Domain.Figures.Acts;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Measures;

/// <summary>What is done against which weakness, in the order in which it was written down; a head's own.</summary>
/// <param name="Query">Only as known when, and of which agency, is looked at.</param>
public sealed record GetMeasures(FigureQuery Query) : IRequest<MeasuresReport>;

internal sealed class GetMeasuresValidator : AbstractValidator<GetMeasures>
{
    public GetMeasuresValidator(IDirectory directory, TimeProvider clock) => RuleFor(x => x.Query).Figures(directory, clock);
}

/// <summary>Measures.</summary>
public sealed record MeasuresReport : FigureReport
{
    internal MeasuresReport(FigureAsked asked)
        : base(asked, asked.Question([])) { }

    public required IReadOnlyList<MeasureView> Items { get; init; }
}

internal sealed class GetMeasuresHandler(FigureReader reader, FigureDesk desk) : IRequestHandler<GetMeasures, MeasuresReport>
{
    public async Task<MeasuresReport> Handle(GetMeasures query, CancellationToken cancellationToken)
    {
        var asked = await reader.Ask(query.Query, cancellationToken);
        var acts = await desk.ActsAsKnown(asked.Known.Day, cancellationToken);
        return new MeasuresReport(asked)
        {
            Items =
            [
                .. acts
                    .Measures.Where(measure =>
                        MeasureRights.Sees(asked.Seen, WeaknessKey.Parse(measure.WeaknessKey)!, asked.Known.Directory)
                    )
                    .Select(measure => MeasureView.Of(measure, desk)),
            ],
        };
    }
}
