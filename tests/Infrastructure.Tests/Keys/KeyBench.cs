using System.Collections.Concurrent;
using System.Security.Cryptography;
using Ccs.Application.Complaints;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Tests.Storage;
using Ccs.Infrastructure.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Keys;

/// <summary>Filings and nights on a database and a folder of keys of their own.</summary>
internal sealed class KeyBench : IAsyncDisposable
{
    private static readonly string[] Tables = ["ccs.mt_doc_wrappedkey", KeyTable.Current, KeyTable.Retired];

    private readonly ConcurrentDictionary<Guid, HashSet<string>> _noted = new();

    private KeyBench(StoreBench store, FakeTimeProvider clock) => (Store, Clock) = (store, clock);

    public StoreBench Store { get; }

    public FakeTimeProvider Clock { get; }

    public KeyNode Node => Store.Keys;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<KeyBench> Set(PostgresFixture postgres)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        return new KeyBench(await StoreBench.Set(postgres, clock), clock);
    }

    /// <summary>Another node of the same database and folder.</summary>
    public KeyNode OtherNode(int batch = 3) => new(Store.Connections, Store.Masters, Store.KeyFolder, Clock, batch);

    /// <summary>An id whose bucket is the same as that of the other, or any.</summary>
    public static Guid NewId(Guid? beside = null)
    {
        var id = Guid.NewGuid();
        while (beside is { } other && KeyName.BucketOf(id) != KeyName.BucketOf(other))
        {
            id = Guid.NewGuid();
        }

        return id;
    }

    /// <returns>What was sealed in it.</returns>
    public async Task<Sealed> File(Guid id)
    {
        await using var work = Store.Begin();
        var value = (await work.Seals.Create(id, Ct)).Seal(Fields.Title, "No water");
        await work.UnitOfWork.Commit(Ct);
        await Note(id);
        return value;
    }

    /// <summary>What the verification does.</summary>
    public async Task Keep(Guid id)
    {
        await using var work = Store.Begin();
        await work.Seals.Keep(id, Ct);
        await work.UnitOfWork.Commit(Ct);
        await Note(id);
    }

    public async Task<Sealed> FileAndKeep(Guid id)
    {
        var value = await File(id);
        await Keep(id);
        return value;
    }

    /// <summary>As the program wrote it before there were buckets.</summary>
    public async Task<Sealed> OldRow(Guid id)
    {
        var key = RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes);
        await using var session = Store.Store.LightweightSession();
        session.Insert(Old.Wrapped(id, Store.Masters.CurrentId, Store.Masters.Master(Store.Masters.CurrentId), key));
        await session.SaveChangesAsync(Ct);
        await Note(id);
        return new ComplaintSeal(id, key).Seal(Fields.Title, "No water");
    }

    /// <summary>Copies of the wrapped key of a complaint, in every form that it has had.</summary>
    public WrappedCopies CopiesOf(Guid id) => new(Store.Masters, Node, [.. _noted[id]], id.ToByteArray());

    public async Task Erase(Guid id)
    {
        await using var work = Store.Begin();
        work.Seals.Destroy(id);
        await work.UnitOfWork.Commit(Ct);
    }

    public Task<int> Night() => Node.Rotation.Run(Ct);

    public Task<int> NextNight()
    {
        Clock.Advance(TimeSpan.FromDays(1));
        return Night();
    }

    /// <summary>Null after erasure.</summary>
    public async Task<string?> Open(Guid id, Sealed value, KeyNode? node = null)
    {
        await using var session = Store.Store.QuerySession();
        var wrapped = await session.LoadAsync<WrappedKey>(id, Ct);
        return (node ?? Node).Wrapping.Unwrap(id, wrapped).Open(Fields.Title, value);
    }

    /// <summary>The name of the key that wraps it.</summary>
    public async Task<string?> KeyOf(Guid id) =>
        (string?)await Scalar($"select data ->> 'keyId' from ccs.mt_doc_wrappedkey where id = '{id}'");

    public async Task<object?> Scalar(string query)
    {
        await using var command = Store.Connections.Pool.CreateCommand(query);
        return await command.ExecuteScalarAsync(Ct);
    }

    /// <summary>What a dump has of the keys.</summary>
    public async Task<string[]> Dump()
    {
        await using var connection = await Store.Connections.Pool.OpenConnectionAsync(Ct);
        var dump = new string[Tables.Length];
        for (var i = 0; i < Tables.Length; i++)
        {
            using var copy = await connection.BeginTextExportAsync($"copy {Tables[i]} to stdout", Ct);
            dump[i] = await copy.ReadToEndAsync(Ct);
        }

        return dump;
    }

    public async Task Restore(string[] dump)
    {
        await using var connection = await Store.Connections.Pool.OpenConnectionAsync(Ct);
        for (var i = 0; i < Tables.Length; i++)
        {
            await using var empty = new NpgsqlCommand($"delete from {Tables[i]}", connection);
            await empty.ExecuteNonQueryAsync(Ct);
            await using var copy = await connection.BeginTextImportAsync($"copy {Tables[i]} from stdin", Ct);
            await copy.WriteAsync(dump[i]);
        }
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private async Task Note(Guid id)
    {
        var wrapped = (string)(await Scalar($"select data ->> 'wrapped' from ccs.mt_doc_wrappedkey where id = '{id}'"))!;
        _noted.GetOrAdd(id, _ => []).Add(wrapped);
    }
}
