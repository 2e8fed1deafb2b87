using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>Where the caller is signed in.</summary>
public sealed record ListSessions : IRequest<IReadOnlyList<SessionItem>>;

internal sealed class ListSessionsHandler(IStaffSessions sessions, ICurrentActor actor, ICurrentSession current)
    : IRequestHandler<ListSessions, IReadOnlyList<SessionItem>>
{
    public async Task<IReadOnlyList<SessionItem>> Handle(ListSessions request, CancellationToken cancellationToken) =>
        [
            .. (await sessions.List(actor.StaffId(), cancellationToken)).Select(session => new SessionItem(
                session.SessionId,
                session.CreatedAt,
                session.LastSeenAt,
                session.ExpiresAt,
                session.Way,
                session.Device.Browser,
                session.Device.System,
                session.SessionId == current.SessionId
            )),
        ];
}

/// <param name="SessionId">To revoke it by.</param>
/// <param name="CreatedAt">The sign-in.</param>
/// <param name="LastSeenAt">The last call, to a minute.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="Way">How it was signed in.</param>
/// <param name="Browser">Its family, such as Chrome; null where not known.</param>
/// <param name="System">Such as Android; null where not known.</param>
/// <param name="Current">The session that asks.</param>
public sealed record SessionItem(
    Guid SessionId,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastSeenAt,
    DateTimeOffset ExpiresAt,
    SignInWay Way,
    string? Browser,
    string? System,
    bool Current
);
