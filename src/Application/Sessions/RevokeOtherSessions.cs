using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>Ends all of the caller's sessions but the one that asks.</summary>
public sealed record RevokeOtherSessions : IRequest<Unit>;

internal sealed class RevokeOtherSessionsHandler(IStaffSessions sessions, ICurrentActor actor, ICurrentSession current)
    : IRequestHandler<RevokeOtherSessions, Unit>
{
    public async Task<Unit> Handle(RevokeOtherSessions request, CancellationToken cancellationToken)
    {
        await sessions.RevokeOthers(actor.StaffId(), current.Required(), cancellationToken);
        return Unit.Value;
    }
}
