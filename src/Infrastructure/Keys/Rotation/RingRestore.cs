using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Keys.Outer;
using Npgsql;
using NpgsqlTypes;

namespace Ccs.Infrastructure.Keys.Rotation;

/// <summary>
/// Puts a ring into a database that was restored from an older dump: whoever lives opens again, whoever was erased since stays so. In one
/// transaction, with every node stopped.
/// </summary>
internal sealed class RingRestore(DatabaseConnections connections, OuterKeys keys, MasterKeys masters, KeyRing ring)
{
    /// <summary>What was committed this long before the ring was written is in it, however long its transaction took.</summary>
    private const string Surely = "interval '1 hour'";

    private const int Patience = 3600;

    /// <exception cref="KeysException">The ring does not fit; nothing was changed.</exception>
    public async Task<Restored> Run(string name, CancellationToken cancellation)
    {
        await using var connection = await connections.Sessions.OpenConnectionAsync(cancellation);
        await Execute(connection, $"select pg_advisory_lock({KeyRotation.Turn})", cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Execute(
            connection,
            "create temporary table ring (id uuid primary key, key_id text not null, wrapped text not null) on commit drop",
            cancellation
        );
        var head = await Copy(connection, name, cancellation);
        Require(head);
        await RequireSameDatabase(connection, cancellation);

        var found = keys.All();
        var changed = await Execute(
            connection,
            $"""
            update {WrappedRows.Table} w
            set data = w.data || jsonb_build_object('keyId', r.key_id, 'wrapped', r.wrapped), mt_last_modified = transaction_timestamp()
            from ring r where r.id = w.id and w.data ->> 'keyId' <> all($1)
            """,
            cancellation,
            (object)found.Select(key => key.ToString()).Concat(masters.Names).ToArray()
        );
        var removed = await Execute(
            connection,
            $"""
            delete from {WrappedRows.Table} w
            where (mt_last_modified < $1 - {Surely} or w.data ->> 'keyId' = any($2)) and not exists (select from ring r where r.id = w.id)
            """,
            cancellation,
            head.At.ToUniversalTime(),
            await OverBefore(connection, head, found, cancellation)
        );
        await LayTable(connection, found, cancellation);
        await transaction.CommitAsync(cancellation);
        return new Restored(head.At, changed, removed);
    }

    private async Task<RingHead> Copy(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy ring from stdin (format binary)", cancellation);
        copy.Timeout = TimeSpan.FromSeconds(Patience);
        var head = await ring.Read(
            name,
            async row =>
            {
                await copy.StartRowAsync(cancellation);
                await copy.WriteAsync(row.Id, NpgsqlDbType.Uuid, cancellation);
                await copy.WriteAsync(row.KeyId, NpgsqlDbType.Text, cancellation);
                await copy.WriteAsync(row.Wrapped, NpgsqlDbType.Text, cancellation);
            },
            cancellation
        );
        await copy.CompleteAsync(cancellation);
        return head;
    }

    private void Require(RingHead head)
    {
        var missing = head
            .Generations.Select(bucket => new KeyName(bucket.Key, bucket.Value))
            .Where(name => keys.Find(name) is null)
            .Select(name => name.ToString())
            .ToList();
        if (missing.Count > 0)
        {
            throw new KeysException(
                $"The ring needs {missing.Count} keys that are not in the folder of keys ({keys.Place}), the first {missing[0]}: "
                    + "bring the whole folder back from its newest backup."
            );
        }
    }

    private static async Task RequireSameDatabase(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var common = new NpgsqlCommand(
            $"select exists (select from {WrappedRows.Table} w join ring r on r.id = w.id) or not exists (select from {WrappedRows.Table})",
            connection
        );
        common.CommandTimeout = Patience;
        if (await common.ExecuteScalarAsync(cancellation) is not true)
        {
            throw new KeysException("The ring has no complaint of this database: it is that of another one.");
        }
    }

    /// <summary>Keys that were destroyed before the ring was written: whoever lived under them is in it under another.</summary>
    private static async Task<string[]> OverBefore(
        NpgsqlConnection connection,
        RingHead head,
        IReadOnlyList<KeyName> found,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand($"select distinct data ->> 'keyId' from {WrappedRows.Table}", connection);
        command.CommandTimeout = Patience;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<string> over = [];
        while (await reader.ReadAsync(cancellation))
        {
            if (KeyName.Parse(reader.GetString(0)) is { } name && !found.Contains(name) && head.IsAfter(name))
            {
                over.Add(name.ToString());
            }
        }

        return [.. over];
    }

    /// <summary>What is in the folder is what there is; all buckets are rotated in the next night, since dumps came and went.</summary>
    private async Task LayTable(NpgsqlConnection connection, IReadOnlyList<KeyName> found, CancellationToken cancellation)
    {
        await Execute(connection, $"delete from {KeyTable.Current}", cancellation);
        await Execute(connection, $"delete from {KeyTable.Retired}", cancellation);
        foreach (var slot in found.GroupBy(name => name.Slot, StringComparer.Ordinal))
        {
            var newest = slot.MaxBy(name => name.Generation);
            await Execute(
                connection,
                $"insert into {KeyTable.Current} (slot, generation, print, touched) values ($1, $2, $3, $4)",
                cancellation,
                newest.Slot,
                newest.Generation,
                OuterKeys.PrintOf(keys.Get(newest)),
                newest.IsBucket
            );
            foreach (var old in slot.Where(name => name != newest))
            {
                await Execute(
                    connection,
                    $"insert into {KeyTable.Retired} (name, retired_at) values ($1, transaction_timestamp())",
                    cancellation,
                    old.ToString()
                );
            }
        }
    }

    private static async Task<int> Execute(
        NpgsqlConnection connection,
        string statement,
        CancellationToken cancellation,
        params object[] values
    )
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = Patience };
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteNonQueryAsync(cancellation);
    }
}

/// <param name="RingAt">When the ring was written.</param>
/// <param name="Changed">Data keys that open again by it.</param>
/// <param name="Removed">Those of complaints that were erased after the dump.</param>
internal sealed record Restored(DateTimeOffset RingAt, int Changed, int Removed);
