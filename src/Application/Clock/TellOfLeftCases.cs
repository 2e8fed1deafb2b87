using Ccs.Application.Cases;
using Ccs.Application.Notices;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>One message to each who is to appoint somebody else, with the numbers of all that was left to them.</summary>
/// <param name="AccountId">Who left; named to nobody.</param>
/// <param name="LeftAt">When; with the account it makes the message the same when it is queued twice.</param>
/// <param name="ComplaintIds">What was left.</param>
public sealed record TellOfLeftCases(Guid AccountId, DateTimeOffset LeftAt, IReadOnlyList<Guid> ComplaintIds) : ICommand<Unit>;

internal sealed class TellOfLeftCasesHandler(
    ICurrentActor current,
    ICaseRows rows,
    IStaffDirectory staff,
    INotices notices,
    INoticeStore store,
    TimeProvider clock
) : IRequestHandler<TellOfLeftCases, Unit>
{
    public async Task<Unit> Handle(TellOfLeftCases command, CancellationToken cancellationToken)
    {
        if (current.Actor.Kind != ActorKind.System)
        {
            throw new NotYoursToDoException();
        }

        var left = (await rows.Of(command.ComplaintIds, cancellationToken)).Where(NoticeCases.IsNobodys);
        var told = new Dictionary<StaffMember, List<Guid>>();
        foreach (var desk in left.GroupBy(row => (row.AgencyId, row.Desk)))
        {
            var role = desk.Key.Desk == Desk.Inspector ? Role.Inspector : Role.AgencyHead;
            var those = await staff.Members(desk.Key.AgencyId, role, cancellationToken);
            var centre = await staff.Members(null, Role.CentreOfficer, cancellationToken);
            foreach (var row in desk)
            {
                var seeing = Seeing(those, row);
                foreach (var member in seeing.Count > 0 ? seeing : Seeing(centre, row))
                {
                    if (!told.TryGetValue(member, out var cases))
                    {
                        told[member] = cases = [];
                    }

                    cases.Add(row.Id);
                }
            }
        }

        foreach (var (member, cases) in told.Where(one => one.Key.Email is not null))
        {
            var id = NoticeIds.Of($"{NoticeCases.Left} {command.AccountId} {command.LeftAt.UtcTicks}", member);
            if (!await store.Exists(id, cancellationToken))
            {
                notices.Queue(NoticeCases.To(member, NoticeCases.Left, id, clock.GetUtcNow()) with { CaseIds = cases });
            }
        }

        return Unit.Value;
    }

    private static List<StaffMember> Seeing(IReadOnlyList<StaffMember> members, CaseRow row) =>
        [.. members.Where(member => !row.Barred.Contains(member.Id.ToString()))];
}
