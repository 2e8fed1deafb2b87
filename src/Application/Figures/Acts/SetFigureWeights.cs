using Ccs.Application.Administration;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Scores;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Acts;

/// <summary>The centre gives the terms of the scores other weights; reports that are asked as known before keep those of then.</summary>
/// <param name="Weights">0 to 10 by term (<c>late</c>, <c>reopened</c>, <c>overturned</c>, <c>dissatisfied</c>, <c>upheld</c>,
/// <c>volume</c>); one that is left out stays as it is.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
public sealed record SetFigureWeights(IReadOnlyDictionary<string, double?>? Weights, string? Reason)
    : ICommand<WeightsSet>,
        IAdministrativeChange;

/// <param name="Version">How often the centre has set them.</param>
/// <param name="Weights">As they are now.</param>
public sealed record WeightsSet(int Version, FigureWeights Weights);

internal sealed class SetFigureWeightsValidator : AbstractValidator<SetFigureWeights>
{
    public SetFigureWeightsValidator()
    {
        RuleFor(x => x.Reason).Reason();
        RuleFor(x => x.Weights).Weights();
    }
}

internal sealed class SetFigureWeightsHandler(FigureDesk desk, AdministrationDesk administration, IUnitOfWork unitOfWork, IFigureActs acts)
    : IRequestHandler<SetFigureWeights, WeightsSet>
{
    public async Task<WeightsSet> Handle(SetFigureWeights command, CancellationToken cancellationToken)
    {
        desk.Require(FigureAct.SetWeights);
        unitOfWork.Because(administration.Seal(command.Reason!));
        var known = (await acts.Load(cancellationToken)).State;
        var weights = WeightsInput.Of(known.Weights, command.Weights!);
        var events = ChangeFigures.SetWeights(known, weights, desk.Now);
        acts.Record(events);
        return new WeightsSet(known.WeightsVersion + events.Count, weights);
    }
}
