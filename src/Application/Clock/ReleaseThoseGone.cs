using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>
/// Appointments of those who are not there any more, and of whom no message said so: they left before that was watched. What is released
/// is not found again.
/// </summary>
public sealed record ReleaseThoseGone : ICommand<int>;

/// <returns>How many cases.</returns>
internal sealed class ReleaseThoseGoneHandler(
    ICurrentActor current,
    ICaseRows rows,
    IStaffDirectory staff,
    IDirectory directory,
    IOutbox outbox,
    TimeProvider clock
) : IRequestHandler<ReleaseThoseGone, int>
{
    public async Task<int> Handle(ReleaseThoseGone command, CancellationToken cancellationToken)
    {
        if (current.Actor.Kind != ActorKind.System)
        {
            throw new NotYoursToDoException();
        }

        var holders = await rows.Holders(cancellationToken);
        var members = await staff.Find(holders, cancellationToken);
        var known = await directory.Get(cancellationToken);
        var released = 0;
        foreach (var member in holders.Select(id => members.GetValueOrDefault(id)).OfType<StaffMember>())
        {
            var held = await rows.Of(await rows.HeldBy(member.Id.ToString(), cancellationToken), cancellationToken);
            Guid[] left = [.. held.Where(row => !IsThere(member, row, known)).Select(row => row.Id)];
            if (left.Length > 0)
            {
                outbox.Publish(new ReleaseCases(member.Id, CauseOf(member), clock.GetUtcNow(), left));
                released += left.Length;
            }
        }

        return released;
    }

    /// <summary>At work where the case lies. Whoever was barred from it is there all the same.</summary>
    private static bool IsThere(StaffMember member, CaseRow row, Domain.Agencies.GovernmentDirectory known) =>
        member.Active
        && (
            row.Barred.Contains(member.Id.ToString())
            || (
                CaseScope.IsCaseWorker(member) && CaseScope.Of(Actor.Staff(member.Id, member.Role, member.AgencyId), known).IncludesRow(row)
            )
        );

    private static ReleaseCause CauseOf(StaffMember member) =>
        member.Retired ? ReleaseCause.Left
        : member.Active ? ReleaseCause.Moved
        : ReleaseCause.Locked;
}
