using Ccs.Domain.Figures.Acts;
using MediatR;

namespace Ccs.Application.Figures.Reports;

/// <summary>How far the figures have come.</summary>
public sealed record GetFigureStanding : IRequest<FigureStanding>;

/// <param name="LastClosed">The last day that was recorded as over; null before the first.</param>
/// <param name="Yesterday">In the Region.</param>
/// <param name="IsCounted">All of yesterday is counted: reports as known then stay as they are.</param>
public sealed record FigureStanding(DateOnly? LastClosed, DateOnly Yesterday, bool IsCounted);

internal sealed class GetFigureStandingHandler(FigureDesk desk, IFigures figures, IClosedDays days)
    : IRequestHandler<GetFigureStanding, FigureStanding>
{
    public async Task<FigureStanding> Handle(GetFigureStanding query, CancellationToken cancellationToken)
    {
        desk.Require(FigureAct.Read);
        var yesterday = desk.Today.AddDays(-1);
        var known = await figures.Known(yesterday, cancellationToken);
        return new FigureStanding(await days.Last(cancellationToken), yesterday, known.IsFinal);
    }
}
