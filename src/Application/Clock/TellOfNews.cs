using Ccs.Application.Cases;
using Ccs.Application.Notices;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>
/// A mail for each case that came to those who want to know at once. It looks at the rows of the queues, after the fact: whoever files, or
/// passes a case on, waits for none of it.
/// </summary>
public sealed record TellOfNews : ICommand<int>;

/// <returns>How many were queued.</returns>
internal sealed class TellOfNewsHandler(
    ICurrentActor current,
    IStaffDirectory staff,
    IDirectory directory,
    ICaseRows rows,
    INotices notices,
    INoticeStore store,
    TimeProvider clock
) : IRequestHandler<TellOfNews, int>
{
    private const string Kind = "case-arrived";

    /// <summary>Longer than the job is ever away; what is older is no news.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromHours(2);

    public async Task<int> Handle(TellOfNews command, CancellationToken cancellationToken)
    {
        if (current.Actor.Kind != ActorKind.System)
        {
            throw new NotYoursToDoException();
        }

        var readers = (await staff.Reachable(cancellationToken)).Where(member => member.Mail == MailTime.AtOnce).ToList();
        if (readers.Count == 0)
        {
            return 0;
        }

        var now = clock.GetUtcNow();
        var known = await directory.Get(cancellationToken);
        var queued = 0;
        foreach (var desk in readers.Where(CaseScope.IsCaseWorker).GroupBy(member => member.AgencyId))
        {
            var fresh = await rows.CameTo(desk.Key, now - LookBack, cancellationToken);
            foreach (var member in desk)
            {
                var news = new StaffNews(member, known, fresh);
                foreach (var row in news.New(now - LookBack).Concat(news.Reopened(now - LookBack)))
                {
                    queued += await Tell(member, row, now, cancellationToken) ? 1 : 0;
                }
            }
        }

        return queued;
    }

    private async Task<bool> Tell(StaffMember member, CaseRow row, DateTimeOffset now, CancellationToken cancellation)
    {
        var id = NoticeIds.Of($"{Kind} {row.Id} {StaffNews.CameAt(row)!.Value.UtcTicks}", member);
        if (await store.Exists(id, cancellation))
        {
            return false;
        }

        notices.Queue(NoticeCases.To(member, Kind, id, now) with { ComplaintId = row.Id, CaseNumber = row.CaseNumber });
        return true;
    }
}
