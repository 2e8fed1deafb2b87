using Ccs.TestKit;

namespace Ccs.Infrastructure.Tests.Support;

/// <summary>One server for all tests of the collection, a database for each that asks.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private TestPostgres? _postgres;

    public async ValueTask InitializeAsync() => _postgres = await TestPostgres.Start();

    /// <summary>The connection string of a fresh empty database.</summary>
    public Task<string> NewDatabase() => _postgres!.NewDatabase();

    /// <summary>The server's own files.</summary>
    public string Cluster => _postgres!.Cluster;

    public ValueTask DisposeAsync() => _postgres?.DisposeAsync() ?? ValueTask.CompletedTask;
}

[CollectionDefinition("postgres")]
public sealed class PostgresCollection : ICollectionFixture<PostgresFixture>;
