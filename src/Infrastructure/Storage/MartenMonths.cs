using Ccs.Application.Ports;
using Ccs.Application.Reports;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Storage;

/// <summary>Figures as they were counted.</summary>
internal sealed class MartenAgencyMonths(IQuerySession session) : IAgencyMonths
{
    public Task<IReadOnlyList<AgencyMonth>> All(CancellationToken cancellation) => session.Query<AgencyMonth>().ToListAsync(cancellation);

    public async Task<bool> HaveCounted(DateTimeOffset before, CancellationToken cancellation)
    {
        // Only what the count has still to read is looked at, which is next to nothing on a usual day.
        const string Uncounted = $"""
            select not exists (
                select from {MartenSetup.Schema}.mt_events e
                where e.seq_id > coalesce(
                        (select min(p.last_seq_id) from {MartenSetup.Schema}.mt_event_progression p where p.name like 'AgencyMonth:%'), 0)
                    and (e.data ->> 'at')::timestamptz < @before)
            """;
        await using var command = new NpgsqlCommand(Uncounted) { Parameters = { new("before", before.ToUniversalTime()) } };
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        return await reader.ReadAsync(cancellation) && reader.GetBoolean(0);
    }
}

/// <summary>What was published.</summary>
internal sealed class MartenPublishedMonths(IDocumentSession session) : IPublishedMonths
{
    public Task<IReadOnlyList<PublishedMonth>> All(CancellationToken cancellation) =>
        session.Query<PublishedMonth>().OrderBy(month => month.Id).ToListAsync(cancellation);

    public void Publish(PublishedMonth month) => session.Insert(month);
}
