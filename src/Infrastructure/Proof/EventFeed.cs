using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>
/// Events that have no leaf yet. The order of commits is not to be had from their numbers: one that was drawn early may be committed late.
/// So numbers that are passed by are kept for an hour as holes, and looked for each time.
/// </summary>
internal static class EventFeed
{
    /// <summary>In one transaction of the writer.</summary>
    public const int Most = 2_000;

    private const string Next = $"""
        (select {StoredEvent.Columns} from {StoredEvent.Table} e
            where e.seq_id > @mark and not exists (select from {LogSchema.Leaves} l where l.seq_id = e.seq_id)
            order by e.seq_id limit @most)
        union all
        (select {StoredEvent.Columns} from {StoredEvent.Table} e
            where e.seq_id = any(@holes) and not exists (select from {LogSchema.Leaves} l where l.seq_id = e.seq_id))
        order by 1
        """;

    /// <param name="connection">Of the writer.</param>
    /// <param name="mark">What is above it is new.</param>
    /// <param name="holes">What is looked for below.</param>
    /// <param name="cancellation">Of the writer.</param>
    public static async Task<IReadOnlyList<StoredEvent>> Read(
        NpgsqlConnection connection,
        long mark,
        long[] holes,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(Next, connection);
        command.Parameters.AddAll(new("mark", mark), new("most", Most), new("holes", holes));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<StoredEvent> events = [];
        while (await reader.ReadAsync(cancellation))
        {
            events.Add(StoredEvent.Read(reader));
        }

        return events;
    }

    /// <summary>Numbers of a table of them.</summary>
    public static async Task<long[]> Sequences(NpgsqlConnection connection, string table, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select coalesce(array_agg(seq_id), '{{}}') from {table}", connection);
        return (long[])(await command.ExecuteScalarAsync(cancellation))!;
    }
}
