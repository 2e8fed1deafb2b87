using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Acts;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Acts;

/// <summary>An analyst says what was behind a signal; a later word takes the place of an earlier one.</summary>
/// <param name="Id">Of the signal.</param>
/// <param name="Verdict"><c>real</c>, <c>known-cause</c> or <c>chance</c>.</param>
/// <param name="Text">In more words; kept sealed.</param>
public sealed record ExplainSignal(string Id, string? Verdict, string? Text) : ICommand<Unit>;

internal sealed class ExplainSignalValidator : AbstractValidator<ExplainSignal>
{
    public ExplainSignalValidator()
    {
        RuleFor(x => x.Verdict).OneOf<ExplainSignal, SignalVerdict>();
        RuleFor(x => x.Text).Text(1, Limits.Reason);
    }
}

internal sealed class ExplainSignalHandler(FigureDesk desk, IFigureActs acts) : IRequestHandler<ExplainSignal, Unit>
{
    public async Task<Unit> Handle(ExplainSignal command, CancellationToken cancellationToken)
    {
        desk.Require(FigureAct.ExplainSignal);
        var known = (await acts.Load(cancellationToken)).State;
        if (!known.Signals.Exists(signal => signal.Id == command.Id))
        {
            throw new NotFoundException("not-found");
        }

        acts.Record([new SignalExplained(desk.Now, command.Id, Kebab.Parse<SignalVerdict>(command.Verdict!), desk.Seal(command.Text!))]);
        return Unit.Value;
    }
}
