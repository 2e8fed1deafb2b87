namespace Ccs.WebApi.Tests.Support;

/// <summary>
/// A PostgreSQL for tests that start programs of their own. They run beside those that share one program (<see cref="CcsFixture"/>): a
/// start is mostly one thread of one program.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private TestPostgres? _postgres;

    public async ValueTask InitializeAsync() => _postgres = await TestPostgres.Start();

    /// <inheritdoc cref="TestPostgres.NewDatabase"/>
    public Task<string> NewDatabase() => _postgres!.NewDatabase();

    public ValueTask DisposeAsync() => _postgres?.DisposeAsync() ?? ValueTask.CompletedTask;
}

[CollectionDefinition(Name)]
public sealed class OwnProgramsCollection : ICollectionFixture<PostgresFixture>
{
    public const string Name = "own programs";
}

/// <summary>
/// The same for tests of what breaks on its way: beside the others, since they mostly wait for a retry, and one chain of both would be the
/// last to end.
/// </summary>
[CollectionDefinition(Name)]
public sealed class FaultsCollection : ICollectionFixture<PostgresFixture>
{
    public const string Name = "faults";
}

/// <summary>The same for made-up pasts and what the figures make of them.</summary>
[CollectionDefinition(Name)]
public sealed class PastsCollection : ICollectionFixture<PostgresFixture>
{
    public const string Name = "pasts";
}
