using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Tracking;

/// <summary>Ends the token of this call: on a computer that others use, it must not open the complaint for the rest of its hour.</summary>
public sealed record EndTracking(string Token) : IRequest<Unit>;

internal sealed class EndTrackingHandler(ITrackingTokens tokens) : IRequestHandler<EndTracking, Unit>
{
    public async Task<Unit> Handle(EndTracking request, CancellationToken cancellationToken)
    {
        await tokens.End(request.Token, cancellationToken);
        return Unit.Value;
    }
}
