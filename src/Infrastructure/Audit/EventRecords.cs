using Ccs.Application.Audit;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Ccs.Infrastructure.Audit;

/// <summary>Reads the rows of the store, and of the log, as they stand.</summary>
internal sealed class EventRecords(DatabaseConnections connections) : IEventRecords
{
    private const string Columns = $"""
        e.seq_id, l.leaf_index, l.epoch, e.stream_id, e.version, e.type, e.timestamp, e.user_name, e.correlation_id,
        e.data ->> '{LeafOfEvent.Complaint}'
        """;

    /// <summary>That an event names, that it is told to be of, or whose account acted.</summary>
    private const string OfAgency = $"""
        @agency in (e.data ->> 'agencyId', e.headers ->> '{OfficeHeaders.Office}', e.headers ->> '{OfficeHeaders.Unit}')
        """;

    /// <summary>Sequence and time mostly go together, but not always: whoever waits to commit is late, and what is loaded is old.</summary>
    private const string OfDays = $"select min(seq_id), max(seq_id) from {StoredEvent.Table} where timestamp >= $1 and timestamp < $2";

    public async Task<IReadOnlyList<EventRecord>> Read(EventFilter filter, CancellationToken cancellation)
    {
        await using var connection = await connections.Pool.OpenConnectionAsync(cancellation);
        (long First, long Last)? between = null;
        if (filter.From is { } from && filter.Before is { } before)
        {
            between = await Between(connection, from, before, cancellation);
            if (between is null)
            {
                return [];
            }
        }

        var asked = Conditions(filter, between);
        await using var command = new NpgsqlCommand(
            $"""
            select {Columns} from {StoredEvent.Table} e left join {LogSchema.Leaves} l on l.seq_id = e.seq_id
            {asked.Where} order by e.seq_id desc limit @take
            """,
            connection
        );
        asked.AddTo(command);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<EventRecord> found = [];
        while (await reader.ReadAsync(cancellation))
        {
            found.Add(Read(reader));
        }

        return found;
    }

    /// <summary>Null: no event was written in that time.</summary>
    private static async Task<(long First, long Last)?> Between(
        NpgsqlConnection connection,
        DateTimeOffset from,
        DateTimeOffset before,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(OfDays, connection);
        command.Parameters.AddAll(new() { Value = from }, new() { Value = before });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) && !reader.IsDBNull(0) ? (reader.GetInt64(0), reader.GetInt64(1)) : null;
    }

    private static AskedConditions Conditions(EventFilter filter, (long First, long Last)? between) =>
        new AskedConditions()
            .If("e.user_name = @actor", "actor", NpgsqlDbType.Varchar, filter.Actor)
            .If(OfAgency, "agency", NpgsqlDbType.Text, filter.AgencyId)
            .If("e.type = @type", "type", NpgsqlDbType.Varchar, filter.Type)
            .If("e.seq_id >= @first", "first", NpgsqlDbType.Bigint, between?.First)
            .If("e.seq_id <= @last", "last", NpgsqlDbType.Bigint, between?.Last)
            .If("e.timestamp >= @from", "from", NpgsqlDbType.TimestampTz, filter.From)
            .If("e.timestamp < @before", "before", NpgsqlDbType.TimestampTz, filter.Before)
            .If("e.correlation_id = @correlation", "correlation", NpgsqlDbType.Varchar, filter.CorrelationId)
            .If("e.seq_id < @after", "after", NpgsqlDbType.Bigint, filter.After)
            .With("take", NpgsqlDbType.Integer, filter.Take);

    private static EventRecord Read(NpgsqlDataReader reader)
    {
        var (stream, type) = (reader.GetGuid(3), reader.GetString(5));
        return new EventRecord(
            new EventItem(
                reader.GetInt64(0),
                reader.IsDBNull(1) ? null : reader.GetInt64(1),
                reader.IsDBNull(2) ? null : reader.GetInt16(2),
                stream,
                reader.GetInt64(4),
                type,
                reader.GetFieldValue<DateTimeOffset>(6),
                Text(reader, 7),
                Text(reader, 8)
            ),
            LeafOfEvent.ComplaintOf(type, stream, Text(reader, 9))
        );
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
