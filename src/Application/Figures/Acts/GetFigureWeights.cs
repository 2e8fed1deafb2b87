using Ccs.Domain.Figures.Acts;
using MediatR;

namespace Ccs.Application.Figures.Acts;

/// <summary>What the terms of the scores weigh now; everybody who reads the scores may know.</summary>
public sealed record GetFigureWeights : IRequest<WeightsSet>;

internal sealed class GetFigureWeightsHandler(FigureDesk desk, IFigureActs acts) : IRequestHandler<GetFigureWeights, WeightsSet>
{
    public async Task<WeightsSet> Handle(GetFigureWeights query, CancellationToken cancellationToken)
    {
        desk.Require(FigureAct.Read);
        var known = await acts.Get(cancellationToken);
        return new WeightsSet(known.WeightsVersion, known.Weights);
    }
}
