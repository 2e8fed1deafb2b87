using System.Globalization;
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
    public async Task<CaseRow?> Find(Guid complaintId, CaseScope scope, CancellationToken cancellation) =>
        await Rows(new CaseSql(scope).And("d.id = ^", complaintId), "limit 1", cancellation) is [var row, ..] ? row : null;

    public async Task<IReadOnlySet<Guid>> Seen(IReadOnlyCollection<Guid> complaintIds, CaseScope scope, CancellationToken cancellation) =>
        complaintIds.Count == 0
            ? new HashSet<Guid>()
            : (await Rows(new CaseSql(scope).AndAny("d.id", complaintIds.ToArray()), string.Empty, cancellation))
                .Select(row => row.Id)
                .ToHashSet();

    public async Task<IReadOnlyList<CaseRow>> Similar(CaseRow row, CaseScope scope, int take, CancellationToken cancellation)
    {
        var others = new CaseSql(scope).And("d.governorate = ^ and d.id <> ^ and d.status <> 'Filed'", row.Governorate, row.Id);
        _ = row.ServiceId is { } service
            ? others.And("d.service_id = ^", service)
            : others.And("d.agency_id = ^ and d.category_id = ^", row.AgencyId ?? string.Empty, row.CategoryId);
        return await Rows(
            others.And("d.complaint_code is not null"),
            $"{CaseRowQueries.Sorted(CaseSort.Newest)} limit {Number(take)}",
            cancellation
        );
    }

    public async Task<CasePage> List(CaseFilter filter, CaseScope scope, CancellationToken cancellation)
    {
        var total = await Count(new CaseSql(scope).Matching(filter), filter.CountUpTo, cancellation);
        var rows = new CaseSql(scope).Matching(filter).After(filter);
        var items = await Rows(rows, $"{CaseRowQueries.Sorted(filter.Sort)} limit {Number(filter.Take + 1)}", cancellation);
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
                r.Status == ComplaintStatus.Assigned && !r.WaitsForComplainant && r.RemindOn != null && r.RemindOn <= today
            ),

            // Working days are never fewer than days: what is not due yet by the calendar the decision passes over.
            DueFor.Triage => rows.Where(r => r.Status == ComplaintStatus.Verified && r.TriageFrom <= waiting),
            DueFor.Escalation => rows.Where(r =>
                r.Status == ComplaintStatus.Assigned && !r.WaitsForComplainant && r.EscalateOn != null && r.EscalateOn <= today
            ),
            DueFor.ClosingUnanswered => rows.Where(r => r.Status == ComplaintStatus.Answered && r.AnsweredAt <= silent),
            _ => rows.Where(r => r.Status == ComplaintStatus.Closed && !r.Erased && r.ClosedAt <= old),
        };
        return await ((IQueryable<CaseRow>)due)
            .Where(r => r.MatchesSql("d.id > ?", after))
            .OrderBy(r => r.Id)
            .Take(take)
            .Select(r => r.Id)
            .ToListAsync(cancellation);
    }

    private Task<IReadOnlyList<CaseRow>> Rows(CaseSql rows, string rest, CancellationToken cancellation) =>
        session.QueryAsync<CaseRow>(CaseSql.Place, $"{rows.Where} {rest}", cancellation, [.. rows.Values]);

    private async Task<long> Count(CaseSql rows, int? upTo, CancellationToken cancellation)
    {
        await using var count = rows.Command("1", [], upTo is { } most ? $"limit {Number(most)}" : string.Empty);
        count.CommandText = $"select count(*) from ({count.CommandText}) counted";
        await using var reader = await session.ExecuteReaderAsync(count, cancellation);
        await reader.ReadAsync(cancellation);
        return reader.GetInt64(0);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How long personal data is kept after a complaint was closed.</summary>
public sealed record RetentionPeriod(TimeSpan AfterClosing);
