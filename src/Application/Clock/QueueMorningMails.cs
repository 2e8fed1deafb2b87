using Ccs.Application.Cases;
using Ccs.Application.Notices;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>The mails of this morning, one a person however often it is asked for; on a day off none.</summary>
public sealed record QueueMorningMails : ICommand<int>;

/// <returns>How many were queued.</returns>
internal sealed class QueueMorningMailsHandler(
    ICurrentActor current,
    IStaffDirectory staff,
    IDirectory directory,
    INotices notices,
    INoticeStore store,
    MorningMail morning,
    TimeProvider clock
) : IRequestHandler<QueueMorningMails, int>
{
    /// <summary>News of a morning that is over is none.</summary>
    private static readonly TimeSpan OfUse = TimeSpan.FromHours(12);

    public async Task<int> Handle(QueueMorningMails command, CancellationToken cancellationToken)
    {
        if (current.Actor.Kind != ActorKind.System)
        {
            throw new NotYoursToDoException();
        }

        var now = clock.GetUtcNow();
        var today = WorkingCalendar.DayOf(now);
        var known = await directory.Get(cancellationToken);
        if (!known.Calendar().IsWorkingDay(today))
        {
            return 0;
        }

        var queued = 0;
        var readers = (await staff.Reachable(cancellationToken)).Where(member => member.Mail == MailTime.Morning);
        foreach (var desk in readers.Where(CaseScope.IsCaseWorker).GroupBy(member => member.AgencyId))
        {
            var rows = await morning.RowsFor(desk.First(), cancellationToken);
            foreach (var member in desk.Where(member => MorningMail.Of(member, today, known, rows) is not null))
            {
                // What it says is asked again when it is sent.
                var id = NoticeIds.Of($"{MorningMail.Kind} {today:O}", member);
                if (!await store.Exists(id, cancellationToken))
                {
                    notices.Queue(NoticeCases.To(member, MorningMail.Kind, id, now) with { Day = today, Until = now + OfUse });
                    queued++;
                }
            }
        }

        return queued;
    }
}
