using Ccs.Application.Audit;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Proof;
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

        await using var command = new NpgsqlCommand(
            $"""
            select {Columns} from {StoredEvent.Table} e left join {LogSchema.Leaves} l on l.seq_id = e.seq_id
            {Where(filter)} order by e.seq_id desc limit @take
            """,
            connection
        );
        Arguments(command, filter, between);
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

    /// <summary>Only what was asked for stands in it, so that the index of that is used.</summary>
    private static string Where(EventFilter filter)
    {
        (bool Asked, string Condition)[] all =
        [
            (filter.Actor is not null, "e.user_name = @actor"),
            (filter.AgencyId is not null, "(e.data ->> 'agencyId' = @agency or e.headers ->> 'office' = @agency)"),
            (filter.Type is not null, "e.type = @type"),
            (filter.From is not null, "e.seq_id between @first and @last and e.timestamp >= @from and e.timestamp < @before"),
            (filter.CorrelationId is not null, "e.correlation_id = @correlation"),
            (filter.After is not null, "e.seq_id < @after"),
        ];
        var asked = all.Where(one => one.Asked).Select(one => one.Condition).ToList();
        return asked.Count == 0 ? string.Empty : $"where {string.Join(" and ", asked)}";
    }

    private static void Arguments(NpgsqlCommand command, EventFilter filter, (long First, long Last)? between)
    {
        Add("actor", NpgsqlDbType.Varchar, filter.Actor);
        Add("agency", NpgsqlDbType.Text, filter.AgencyId);
        Add("type", NpgsqlDbType.Varchar, filter.Type);
        Add("from", NpgsqlDbType.TimestampTz, filter.From);
        Add("before", NpgsqlDbType.TimestampTz, filter.Before);
        Add("first", NpgsqlDbType.Bigint, between?.First);
        Add("last", NpgsqlDbType.Bigint, between?.Last);
        Add("correlation", NpgsqlDbType.Varchar, filter.CorrelationId);
        Add("after", NpgsqlDbType.Bigint, filter.After);
        Add("take", NpgsqlDbType.Integer, filter.Take);

        void Add(string name, NpgsqlDbType type, object? value)
        {
            if (value is not null)
            {
                command.Parameters.Add(new NpgsqlParameter(name, type) { Value = value });
            }
        }
    }

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
