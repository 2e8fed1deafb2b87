using Ccs.Application.Ports;
using Ccs.Infrastructure.Documents.Blobs;
using Ccs.Infrastructure.Documents.Scanning;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Documents;

/// <summary>
/// Removes uploads whose time is over. The rows stay locked while their files go, and are gone only after them: a crash in between leaves
/// rows, which the next run finds, and never files without one. Several nodes may do it at the same time.
/// </summary>
internal sealed class UnclaimedUploads(IDocumentStore store, IBlobStore blobs, TimeProvider clock)
{
    private const int Batch = 200;

    /// <returns>How many.</returns>
    public async Task<int> Remove(CancellationToken cancellation)
    {
        await store.Storage.Database.EnsureStorageExistsAsync(typeof(Upload), cancellation);
        await store.Storage.Database.EnsureStorageExistsAsync(typeof(FileScan), cancellation);
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        var (removed, last) = (0, Batch);
        while (last == Batch)
        {
            last = await RemoveBatch(connection, cancellation);
            removed += last;
        }

        return removed;
    }

    private async Task<int> RemoveBatch(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var ids = await Take(connection, cancellation);
        await Forget(connection, ids, cancellation);
        foreach (var id in ids)
        {
            await blobs.Remove(id, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return ids.Count;
    }

    private async Task Forget(NpgsqlConnection connection, List<Guid> ids, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"delete from {store.Options.Schema.For<FileScan>()} where id = any($1)";
        command.Parameters.Add(new NpgsqlParameter { Value = ids.ToArray() });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>A row that a claim holds at this moment is passed over.</summary>
    private async Task<List<Guid>> Take(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var table = store.Options.Schema.For<Upload>();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"delete from {table} where id in "
            + $"(select id from {table} where at <= $1 or (at <= $2 and holder = $3) order by at limit {Batch} for update skip locked) "
            + "returning id";
        command.Parameters.Add(new NpgsqlParameter { Value = clock.GetUtcNow() - Upload.Lifetime });
        command.Parameters.Add(new NpgsqlParameter { Value = clock.GetUtcNow() - Upload.LifetimeOfNobodys });
        command.Parameters.Add(new NpgsqlParameter { Value = nameof(UploadHolder.Nobody) });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var ids = new List<Guid>(Batch);
        while (await reader.ReadAsync(cancellation))
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }
}
