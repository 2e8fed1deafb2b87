using Ccs.TestKit;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Support;

/// <summary>One server for all tests of the collection, a database for each that asks.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private TestPostgres? _postgres;

    public async ValueTask InitializeAsync() => _postgres = await TestPostgres.Start();

    /// <summary>
    /// The connection string of a fresh empty database. What a program gives up after a second is waited for on machines that run other
    /// tests too.
    /// </summary>
    public async Task<string> NewDatabase() =>
        new NpgsqlConnectionStringBuilder(await _postgres!.NewDatabase()) { Timeout = 60, CommandTimeout = 300 }.ConnectionString;

    /// <summary>The server's own files.</summary>
    public string Cluster => _postgres!.Cluster;

    /// <summary>All pages of a database go to the disk; a thing of the superuser's.</summary>
    public static async Task Checkpoint(string connectionString)
    {
        var superuser = new NpgsqlConnectionStringBuilder(connectionString) { Username = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(superuser.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var checkpoint = new NpgsqlCommand("checkpoint", connection) { CommandTimeout = 300 };
        await checkpoint.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _postgres?.DisposeAsync() ?? ValueTask.CompletedTask;
}

[CollectionDefinition("postgres")]
public sealed class PostgresCollection : ICollectionFixture<PostgresFixture>;

/// <summary>The same for tests of the figures, beside the others: one chain of all would be the last to end.</summary>
[CollectionDefinition("figures")]
public sealed class FiguresCollection : ICollectionFixture<PostgresFixture>;

/// <summary>The same for tests of keys.</summary>
[CollectionDefinition("keys")]
public sealed class KeysCollection : ICollectionFixture<PostgresFixture>;
