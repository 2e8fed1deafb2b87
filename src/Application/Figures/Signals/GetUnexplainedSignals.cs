using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Ports;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Signals;

/// <summary>Signals of all weeks that nobody has said a word of yet, the latest first. A head's are made anew each time and are not kept:
/// they have none here.</summary>
/// <param name="Query">Only as known when is looked at.</param>
public sealed record GetUnexplainedSignals(FigureQuery Query) : IRequest<UnexplainedSignals>;

internal sealed class GetUnexplainedSignalsValidator : AbstractValidator<GetUnexplainedSignals>
{
    public GetUnexplainedSignalsValidator(IDirectory directory, TimeProvider clock) => RuleFor(x => x.Query).Figures(directory, clock);
}

/// <summary>Signals that wait for a word.</summary>
public sealed record UnexplainedSignals : FigureReport
{
    internal UnexplainedSignals(FigureAsked asked)
        : base(asked, asked.Question([])) { }

    /// <summary>The latest week first.</summary>
    public required IReadOnlyList<SignalItem> Items { get; init; }
}

internal sealed class GetUnexplainedSignalsHandler(FigureReader reader, FigureDesk desk)
    : IRequestHandler<GetUnexplainedSignals, UnexplainedSignals>
{
    public async Task<UnexplainedSignals> Handle(GetUnexplainedSignals query, CancellationToken cancellationToken)
    {
        var asked = await reader.Ask(query.Query, cancellationToken);
        var acts = await desk.ActsAsKnown(asked.Known.Day, cancellationToken);
        return new UnexplainedSignals(asked)
        {
            Items = asked.Seen?.AgencyIds is not null
                ? []
                :
                [
                    .. acts
                        .Signals.Where(signal => acts.ExplanationOf(signal.Id) is null)
                        .OrderByDescending(signal => signal.Week)
                        .Select(signal => SignalItem.Of(signal, acts, desk)),
                ],
        };
    }
}
