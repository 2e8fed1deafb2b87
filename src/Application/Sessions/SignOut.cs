using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>Revokes the session of this token; an unknown one changes nothing.</summary>
public sealed record SignOut(string Token) : IRequest<Unit>;

internal sealed class SignOutHandler(IStaffSessions sessions) : IRequestHandler<SignOut, Unit>
{
    public async Task<Unit> Handle(SignOut request, CancellationToken cancellationToken)
    {
        await sessions.SignOut(request.Token, cancellationToken);
        return Unit.Value;
    }
}
