using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>Ends one of the caller's own sessions; somebody else's is unknown.</summary>
public sealed record RevokeSession(Guid SessionId) : IRequest<Unit>;

internal sealed class RevokeSessionHandler(IStaffSessions sessions, ICurrentActor current) : IRequestHandler<RevokeSession, Unit>
{
    public async Task<Unit> Handle(RevokeSession request, CancellationToken cancellationToken) =>
        await sessions.Revoke(current.StaffId(), request.SessionId, cancellationToken)
            ? Unit.Value
            : throw new NotFoundException("session.not-found");
}
