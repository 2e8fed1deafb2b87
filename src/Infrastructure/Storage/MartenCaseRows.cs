using System.Globalization;
using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Marten;
using Marten.Linq.MatchesSql;

namespace Ccs.Infrastructure.Storage;

/// <summary>Queues over the inline rows: filters on real columns, keyset paging, and the blind index beside them.</summary>
internal sealed partial class MartenCaseRows(IQuerySession session, IUnverifiedFilings unverified, RetentionPeriod retention) : ICaseRows
{
    public async Task<CaseRow?> Find(Guid complaintId, CaseScope scope, CancellationToken cancellation) =>
        await Rows(new CaseSql(scope).And("d.id = ^", complaintId), "limit 1", cancellation) is [var row, ..] ? row : null;

    public async Task<IReadOnlySet<Guid>> Seen(IReadOnlyCollection<Guid> complaintIds, CaseScope scope, CancellationToken cancellation) =>
        (await Rows(complaintIds, scope, cancellation)).Select(row => row.Id).ToHashSet();

    public async Task<IReadOnlyList<CaseRow>> Rows(
        IReadOnlyCollection<Guid> complaintIds,
        CaseScope scope,
        CancellationToken cancellation
    ) => complaintIds.Count == 0 ? [] : await Rows(new CaseSql(scope).AndAny("d.id", complaintIds.ToArray()), string.Empty, cancellation);

    public async Task<IReadOnlyList<CaseRow>> Similar(CaseRow row, CaseScope scope, int take, CancellationToken cancellation)
    {
        var others = new CaseSql(scope).And("d.governorate = ^ and d.id <> ^", row.Governorate, row.Id);
        _ = row.ServiceId is { } service
            ? others.And("d.service_id = ^", service)
            : others.And("d.agency_id = ^ and d.category_id = ^", row.AgencyId ?? string.Empty, row.CategoryId);
        return await Rows(others, $"{CaseRowQueries.Sorted(CaseSort.Newest)} limit {Number(take)}", cancellation);
    }

    public Task<long> WaitingFor(Guid originalId, CaseScope scope, CancellationToken cancellation) =>
        Count(new CaseSql(scope).And("d.waits_for_original = ^", originalId), null, cancellation);

    public async Task<CasePage> List(CaseFilter filter, CaseScope scope, CancellationToken cancellation)
    {
        var total = await Count(new CaseSql(scope).Matching(filter), filter.CountUpTo, cancellation);
        var rows = new CaseSql(scope).Matching(filter).After(filter);
        var items = await Rows(rows, $"{CaseRowQueries.Sorted(filter.Sort)} limit {Number(filter.Take + 1)}", cancellation);
        var more = items.Count > filter.Take;
        var page = more ? [.. items.Take(filter.Take)] : items;
        return new CasePage(page, more ? CaseCursor.Of(page[^1], filter.Sort) : null, total);
    }

    public Task<IReadOnlyList<Guid>> AboutPersons(IReadOnlyList<string>? agencyIds, Guid after, int take, CancellationToken cancellation)
    {
        var rows = session
            .Query<CaseRow>()
            .Where(r => r.SubjectKind == SubjectKind.Person && r.Status != ComplaintStatus.Filed && !r.Erased);
        return Ids(
            agencyIds is null ? rows : rows.Where(r => r.MatchesSql("d.agency_id = any(?)", (object)agencyIds.ToArray())),
            after,
            take,
            cancellation
        );
    }

    public async Task<IReadOnlyList<CaseRow>> Of(IReadOnlyCollection<Guid> complaintIds, CancellationToken cancellation) =>
        complaintIds.Count == 0 ? [] : await session.LoadManyAsync<CaseRow>(cancellation, [.. complaintIds]);

    public async Task<IReadOnlyList<Guid>> HeldBy(string officerId, CancellationToken cancellation) =>
        await session
            .Query<CaseRow>()
            .Where(r => r.OfficerId == officerId && r.Status == ComplaintStatus.Assigned)
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(cancellation);

    public async Task<IReadOnlyList<string>> Holders(CancellationToken cancellation) =>
        await session
            .Query<CaseRow>()
            .Where(r => r.OfficerId != null && r.Status == ComplaintStatus.Assigned)
            .Select(r => r.OfficerId!)
            .Distinct()
            .ToListAsync(cancellation);

    public Task<IReadOnlyList<Guid>> RunningAt(string agencyId, Guid after, int take, CancellationToken cancellation) =>
        Ids(session.Query<CaseRow>().Where(r => r.AgencyId == agencyId && r.Status == ComplaintStatus.Assigned), after, take, cancellation);

    public Task<IReadOnlyList<CaseRow>> RunningAt(IReadOnlyCollection<string> agencyIds, CancellationToken cancellation) =>
        session.QueryAsync<CaseRow>(
            CaseSql.Place,
            "where d.status = 'Assigned' and d.agency_id = any(^) order by d.sort_on, d.id",
            cancellation,
            (object)agencyIds.ToArray()
        );

    public async Task<IReadOnlyList<CaseRow>> CameTo(string? agencyId, DateTimeOffset since, CancellationToken cancellation)
    {
        var rows = session.Query<CaseRow>();
        return await (
            agencyId is null
                ? rows.Where(r =>
                    (r.Status == ComplaintStatus.Verified && r.TriageFrom >= since)
                    || (r.Status == ComplaintStatus.Assigned && r.Level == EscalationLevel.Centre && r.CameAt >= since)
                )
                : rows.Where(r => r.Status == ComplaintStatus.Assigned && r.AgencyId == agencyId && r.CameAt >= since)
        ).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<CaseRow>> AtTheCentre(CancellationToken cancellation) =>
        await session
            .Query<CaseRow>()
            .Where(r => r.Status == ComplaintStatus.Verified || (r.Status == ComplaintStatus.Assigned && r.Level == EscalationLevel.Centre))
            .OrderBy(r => r.SortOn)
            .ThenBy(r => r.Id)
            .ToListAsync(cancellation);

    private static async Task<IReadOnlyList<Guid>> Ids(IQueryable<CaseRow> rows, Guid after, int take, CancellationToken cancellation) =>
        await rows.Where(r => r.MatchesSql("d.id > ?", after)).OrderBy(r => r.Id).Take(take).Select(r => r.Id).ToListAsync(cancellation);

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
