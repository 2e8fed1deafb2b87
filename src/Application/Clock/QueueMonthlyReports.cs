using Ccs.Application.Notices;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>
/// From its fixed day on, the report of the month before is sent to every account that may read figures, one mail a person and month
/// however often it is asked for; whoever comes later is sent the last one.
/// </summary>
public sealed record QueueMonthlyReports : ICommand<int>;

/// <returns>How many were queued.</returns>
internal sealed class QueueMonthlyReportsHandler(
    ICurrentActor current,
    IStaffDirectory staff,
    IDirectory directory,
    INotices notices,
    INoticeStore store,
    TimeProvider clock
) : IRequestHandler<QueueMonthlyReports, int>
{
    public async Task<int> Handle(QueueMonthlyReports command, CancellationToken cancellationToken)
    {
        if (current.Actor.Kind != ActorKind.System)
        {
            throw new NotYoursToDoException();
        }

        var now = clock.GetUtcNow();
        var today = WorkingCalendar.DayOf(now);
        var month = ReportMonth.Of(today).Before;
        var written = month.WrittenOn((await directory.Get(cancellationToken)).Calendar());
        if (today < written)
        {
            return 0;
        }

        var queued = 0;
        foreach (var member in await Readers(cancellationToken))
        {
            var id = NoticeIds.Of($"{MonthlyMail.Kind} {month}", member);
            if (!await store.Exists(id, cancellationToken))
            {
                // Of use until the next one is written.
                var until = WorkingCalendar.StartOf(written.AddMonths(1));
                notices.Queue(NoticeCases.To(member, MonthlyMail.Kind, id, now) with { Day = written, Until = until });
                queued++;
            }
        }

        return queued;
    }

    /// <summary>The list is the accounts with a role that reads figures: administrators keep it, and nobody is on it who can't open what
    /// they are sent.</summary>
    private async Task<IEnumerable<StaffMember>> Readers(CancellationToken cancellation)
    {
        var analysts = await staff.Members(null, Role.Analyst, cancellation);
        var others = await staff.Reachable(cancellation);
        return analysts
            .Where(member => member.Email is not null)
            .Concat(others.Where(member => member is { Role: Role.CentreOfficer } or { Role: Role.AgencyHead, AgencyId: not null }));
    }
}
