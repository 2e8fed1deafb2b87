using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Cases;

/// <summary>Whose cases the caller can ask for: the officers of the agencies that they see;
/// for the centre, which sees all, nobody by name.</summary>
public sealed record ListQueueOfficers : IRequest<IReadOnlyList<QueueOfficer>>;

public sealed record QueueOfficer(string UserId, string Name);

internal sealed class ListQueueOfficersHandler(ICurrentActor current, IDirectory directory, IStaffDirectory staff)
    : IRequestHandler<ListQueueOfficers, IReadOnlyList<QueueOfficer>>
{
    public async Task<IReadOnlyList<QueueOfficer>> Handle(ListQueueOfficers query, CancellationToken cancellationToken)
    {
        var scope = CaseScope.Of(current.Actor, await directory.Get(cancellationToken));
        return scope.AgencyIds is not { } agencies
            ? []
            :
            [
                .. (await staff.MembersOf(agencies, cancellationToken)).Select(member => new QueueOfficer(
                    member.Id.ToString(),
                    member.DisplayName
                )),
            ];
    }
}
