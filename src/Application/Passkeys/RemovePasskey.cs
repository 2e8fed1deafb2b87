using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using MediatR;

namespace Ccs.Application.Passkeys;

/// <summary>Forgets one of the caller's own passkeys; somebody else's is unknown.</summary>
public sealed record RemovePasskey(string PasskeyId) : IRequest<Unit>;

internal sealed class RemovePasskeyHandler(IPasskeys passkeys, ICurrentActor current) : IRequestHandler<RemovePasskey, Unit>
{
    public async Task<Unit> Handle(RemovePasskey request, CancellationToken cancellationToken) =>
        await passkeys.Remove(current.StaffId(), request.PasskeyId, cancellationToken)
            ? Unit.Value
            : throw new NotFoundException("passkey.not-found");
}
