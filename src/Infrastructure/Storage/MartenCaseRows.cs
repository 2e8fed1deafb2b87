using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Time;
using Marten;
using Marten.Linq.MatchesSql;

namespace Ccs.Infrastructure.Storage;

/// <summary>Queues over the inline rows: filters on real columns, keyset paging, and the blind index beside them.</summary>
internal sealed class MartenCaseRows(IQuerySession session, RetentionPeriod retention) : ICaseRows
{
    public Task<CaseRow?> Find(Guid complaintId, CaseScope scope, CancellationToken cancellation) =>
        session.Query<CaseRow>().Where(row => row.Id == complaintId).Where(scope.Filter).FirstOrDefaultAsync(cancellation);

    public async Task<IReadOnlySet<Guid>> Seen(IReadOnlyCollection<Guid> complaintIds, CaseScope scope, CancellationToken cancellation)
    {
        if (complaintIds.Count == 0)
        {
            return new HashSet<Guid>();
        }

        Guid[] ids = [.. complaintIds];
        return (await session.Query<CaseRow>().Where(row => ids.Contains(row.Id)).Where(scope.Filter).Select(row => row.Id).ToListAsync(cancellation))
            .ToHashSet();
    }

    public async Task<CasePage> List(CaseFilter filter, CaseScope scope, CancellationToken cancellation)
    {
        var found = session.Query<CaseRow>().Where(scope.Filter).Matching(filter);
        var total = await found.CountAsync(cancellation);
        var items = await found.After(filter).Sorted(filter.Sort).Take(filter.Take + 1).ToListAsync(cancellation);
        var more = items.Count > filter.Take;
        var page = more ? [.. items.Take(filter.Take)] : items;
        return new CasePage(page, more ? CaseCursor.Of(page[^1], filter.Sort) : null, total);
    }

    public async Task<IReadOnlyList<Guid>> Due(DueFor what, DateTimeOffset now, Guid after, int take, CancellationToken cancellation)
    {
        var today = WorkingCalendar.DayOf(now);
        var expired = now - Guards.VerificationTime;
        var silent = now - Guards.SilenceThatCloses;
        var old = now - retention.AfterClosing;
        var waiting = now.AddDays(-Guards.TriageReminderDays);
        var rows = session.Query<CaseRow>();
        var due = what switch
        {
            DueFor.Expiry => rows.Where(r => r.Status == ComplaintStatus.Filed && r.FiledAt <= expired),
            DueFor.Reminder => rows.Where(r =>
                r.Status == ComplaintStatus.Assigned && !r.WaitsForComplainant && r.RemindOn != null && r.RemindOn <= today),

            // Working days are never fewer than days: what is not due yet by the calendar the decision passes over.
            DueFor.Triage => rows.Where(r => r.Status == ComplaintStatus.Verified && r.TriageFrom <= waiting),
            DueFor.Escalation => rows.Where(r =>
                r.Status == ComplaintStatus.Assigned && !r.WaitsForComplainant && r.EscalateOn != null && r.EscalateOn <= today),
            DueFor.ClosingUnanswered => rows.Where(r =>
                r.Status == ComplaintStatus.Answered && r.AnsweredAt <= silent),
            _ => rows.Where(r => r.Status == ComplaintStatus.Closed && !r.Erased && r.ClosedAt <= old),
        };
        return await ((IQueryable<CaseRow>)due)
            .Where(r => r.MatchesSql("d.id > ?", after))
            .OrderBy(r => r.Id)
            .Take(take)
            .Select(r => r.Id)
            .ToListAsync(cancellation);
    }
}

/// <summary>How long personal data is kept after a complaint was closed.</summary>
public sealed record RetentionPeriod(TimeSpan AfterClosing);
