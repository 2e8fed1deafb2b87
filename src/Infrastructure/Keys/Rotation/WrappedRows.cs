using System.Runtime.CompilerServices;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Storage;
using Npgsql;

namespace Ccs.Infrastructure.Keys.Rotation;

/// <summary>
/// The wrapped keys as a table. No index tells which key wraps a row, since every filing would pay for it; the night reads all rows anyway,
/// for the ring.
/// </summary>
internal sealed class WrappedRows(DatabaseConnections connections)
{
    public const string Table = $"{MartenSetup.Schema}.mt_doc_wrappedkey";

    /// <summary>A look at every row of a large database. Seconds.</summary>
    private const int Patience = 600;

    private const string Columns = "id, data ->> 'keyId', data ->> 'wrapped'";

    /// <summary>How many rows each key wraps, by its name.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountByKey(CancellationToken cancellation)
    {
        await using var command = connections.Pool.CreateCommand($"select data ->> 'keyId', count(*) from {Table} group by 1");
        command.CommandTimeout = Patience;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            counts[reader.GetString(0)] = reader.GetInt64(1);
        }

        return counts;
    }

    /// <summary>The next rows by id that one of these keys wraps.</summary>
    public async Task<IReadOnlyList<WrappedKey>> Under(
        IReadOnlyCollection<string> keys,
        Guid after,
        int most,
        CancellationToken cancellation
    )
    {
        await using var command = connections.Pool.CreateCommand(
            $"select {Columns} from {Table} where id > $1 and data ->> 'keyId' = any($2) order by id limit $3"
        );
        command.CommandTimeout = Patience;
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = keys.ToArray() });
        command.Parameters.Add(new() { Value = most });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<WrappedKey> rows = [];
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(Row(reader));
        }

        return rows;
    }

    /// <summary>Puts rows wrapped anew in the place of what was read; whatever was erased or changed meanwhile is left alone.</summary>
    public async Task<int> Move(IReadOnlyList<(WrappedKey Before, WrappedKey After)> rows, CancellationToken cancellation)
    {
        await using var command = connections.Pool.CreateCommand(
            $"""
            update {Table} w
            set data = w.data || jsonb_build_object('keyId', n.key_id, 'wrapped', n.wrapped), mt_last_modified = transaction_timestamp()
            from unnest($1, $2, $3, $4) n(id, before, key_id, wrapped)
            where w.id = n.id and w.data ->> 'keyId' = n.before
            """
        );
        command.Parameters.Add(new() { Value = rows.Select(row => row.Before.Id).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Before.KeyId).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => row.After.KeyId).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => row.After.Wrapped).ToArray() });
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>All of them as they stand in one moment, which the database's clock tells.</summary>
    public async Task Read(Func<DateTimeOffset, IAsyncEnumerable<WrappedKey>, Task> write, CancellationToken cancellation)
    {
        await using var connection = await connections.Pool.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        await using var now = new NpgsqlCommand("select transaction_timestamp()", connection, transaction);
        var at = new DateTimeOffset((DateTime)(await now.ExecuteScalarAsync(cancellation))!);
        await using var all = new NpgsqlCommand($"select {Columns} from {Table} order by id", connection, transaction);
        all.CommandTimeout = Patience;
        await using var reader = await all.ExecuteReaderAsync(cancellation);
        await write(at, Rows(reader, cancellation));
    }

    private static async IAsyncEnumerable<WrappedKey> Rows(NpgsqlDataReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await reader.ReadAsync(cancellation))
        {
            yield return Row(reader);
        }
    }

    private static WrappedKey Row(NpgsqlDataReader reader) => new(reader.GetGuid(0), reader.GetString(1), reader.GetString(2));
}
