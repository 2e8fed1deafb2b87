using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>The account behind the caller's session.</summary>
public sealed record WhoAmI : IRequest<StaffMember>;

internal sealed class WhoAmIHandler(IStaffDirectory staff, ICurrentActor current) : IRequestHandler<WhoAmI, StaffMember>
{
    public async Task<StaffMember> Handle(WhoAmI request, CancellationToken cancellationToken) =>
        await staff.Find(current.StaffId().ToString(), cancellationToken) ?? throw new NotSignedInException();
}
