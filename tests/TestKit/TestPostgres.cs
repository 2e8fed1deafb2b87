using Ccs.Infrastructure.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Ccs.TestKit;

/// <summary>A real PostgreSQL for one run of tests, below the temporary folder, started the way CCS starts its own.</summary>
public sealed class TestPostgres : IAsyncDisposable
{
    private readonly EmbeddedPostgres _server;
    private readonly DirectoryInfo _folder;

    private TestPostgres(EmbeddedPostgres server, DirectoryInfo folder)
    {
        _server = server;
        _folder = folder;
    }

    public static async Task<TestPostgres> Start()
    {
        var folder = Directory.CreateTempSubdirectory("ccs-tests-");
        var options = new EmbeddedPostgresOptions { DataFolder = folder.FullName };
        var server = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, TimeProvider.System, CancellationToken.None);
        return new TestPostgres(server, folder);
    }

    /// <summary>A fresh empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabase()
    {
        var name = $"t{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(_server.ConnectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = name, IncludeErrorDetail = true }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
