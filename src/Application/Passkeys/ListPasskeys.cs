using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using MediatR;

namespace Ccs.Application.Passkeys;

/// <summary>The caller's own passkeys, oldest first.</summary>
public sealed record ListPasskeys : IRequest<IReadOnlyList<PasskeyItem>>;

internal sealed class ListPasskeysHandler(IPasskeys passkeys, ICurrentActor current)
    : IRequestHandler<ListPasskeys, IReadOnlyList<PasskeyItem>>
{
    public Task<IReadOnlyList<PasskeyItem>> Handle(ListPasskeys request, CancellationToken cancellationToken) =>
        passkeys.List(current.StaffId(), cancellationToken);
}
