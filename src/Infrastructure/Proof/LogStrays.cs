using Ccs.Infrastructure.Storage;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>The other way round: events without a leaf, and streams that say another number of events than they have.</summary>
internal sealed class LogStrays(NpgsqlConnection connection, LogTools tools, LogState state, LogFindings findings)
{
    private const string WithoutLeaf = $"""
        select {StoredEvent.Columns} from {StoredEvent.Table} e
        where e.seq_id <= @mark
            and not exists (select from {LogSchema.Leaves} l where l.seq_id = e.seq_id)
            and not exists (select from {LogSchema.Holes} h where h.seq_id = e.seq_id)
        order by e.seq_id
        """;

    private const string Uneven = $"""
        select s.id, s.version, coalesce(e.n, 0) from {MartenSetup.Schema}.mt_streams s
        full join (
            select stream_id, count(*) as n, max(version) as last, bool_and(type = '{StoredEvent.Tombstone}') as is_of_tombstones
            from {StoredEvent.Table} group by 1) e on e.stream_id = s.id
        where e.is_of_tombstones is distinct from true
            and (s.version is distinct from coalesce(e.n, 0) or e.n is distinct from e.last)
        """;

    /// <returns>Numbers of genuine ones, which the writer did not wait for.</returns>
    public async Task<long[]> Run(CancellationToken cancellation)
    {
        await CountStreams(cancellation);
        await using var command = new NpgsqlCommand(WithoutLeaf, connection) { CommandTimeout = 0 };
        command.Parameters.Add(new("mark", state.Mark));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<long> late = [];
        while (await reader.ReadAsync(cancellation))
        {
            var e = StoredEvent.Read(reader);
            if (e.Canonical() is { } canonical && (canonical.IsTombstone || canonical.IsSealed(tools.Seals)))
            {
                late.Add(e.Sequence);
                findings.Add(LogKinds.Late, $"sequence {e.Sequence}");
            }
            else
            {
                findings.Add(LogKinds.Inserted, $"sequence {e.Sequence}, version {e.Version} of stream {e.StreamId}");
            }
        }

        return [.. late];
    }

    private async Task CountStreams(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Uneven, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var stream = reader.IsDBNull(0) ? "without a row" : reader.GetGuid(0).ToString();
            findings.Add(LogKinds.Stream, $"stream {stream} has {reader.GetInt64(2)} events, and says another number");
        }
    }
}
