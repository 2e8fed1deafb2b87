using System.Diagnostics;
using Ccs.Infrastructure.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Embedded;

/// <summary>A data folder for one test; a server that the test left behind dies with it.</summary>
internal sealed class TestFolder : IDisposable
{
    // A machine without PostgreSQL fetches it once for all tests, and keeps it for the next run.
    private static readonly Lazy<Task<string>> Programs = new(FindProgramsAsync);

    private readonly string outer = Directory.CreateTempSubdirectory("ccs-pg-").FullName;

    /// <summary>Below the temporary folder, which has mode 700.</summary>
    public string Path => System.IO.Path.Combine(outer, "data");

    public ServerFolder Files => new(Path);

    public EmbeddedPostgresOptions Options => new() { DataFolder = Path, StartLimit = TimeSpan.FromMinutes(1) };

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<EmbeddedPostgres> StartAsync(bool watch = false) =>
        await StartAsync(Options with { BinFolder = await Programs.Value, Watch = watch });

    public static Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options) =>
        EmbeddedPostgres.StartAsync(options, NullLogger.Instance, TimeProvider.System, Ct);

    public static async Task<PostgresBinaries> ProgramsAsync() =>
        (await PostgresBinaries.ReadAsync(await Programs.Value, new ProcessRunner(TimeProvider.System), Ct))!;

    /// <summary>The server's process, which must live.</summary>
    public int ServerProcess()
    {
        var file = PidFile.Read(Files.Cluster).ShouldNotBeNull();
        file.IsAlive().ShouldBeTrue();
        return file.Process;
    }

    public bool ServerLives() => PidFile.Read(Files.Cluster)?.IsAlive() is true;

    /// <summary>kill -9, as the kernel does when memory runs out.</summary>
    public async Task KillServerAsync()
    {
        using var server = Process.GetProcessById(ServerProcess());
        server.Kill();
        await server.WaitForExitAsync(Ct);
    }

    public static async Task<T> QueryAsync<T>(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(statement, connection);
        return (T)(await command.ExecuteScalarAsync(Ct))!;
    }

    public static Task<int> WriteRowAsync(EmbeddedPostgres postgres) =>
        QueryAsync<int>(postgres.OwnerConnectionString, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (42) RETURNING id");

    public static Task<int> ReadRowAsync(EmbeddedPostgres postgres) =>
        QueryAsync<int>(postgres.OwnerConnectionString, "SELECT id FROM kept");

    public static int PortOf(EmbeddedPostgres postgres) => new NpgsqlConnectionStringBuilder(postgres.ConnectionString).Port;

    public void Dispose()
    {
        if (ServerLives())
        {
            using var server = Process.GetProcessById(ServerProcess());
            server.Kill();
        }

        Directory.Delete(outer, recursive: true);
    }

    private static async Task<string> FindProgramsAsync()
    {
        var shared = DataFolder.Resolve(System.IO.Path.Combine(System.IO.Path.GetTempPath(), "ccs-test-postgres"));
        var options = new EmbeddedPostgresOptions { DataFolder = shared };
        using var turn = await FolderLock.ExclusiveAsync(
            System.IO.Path.Combine(shared, "lock"),
            options.InstallLimit,
            TimeProvider.System,
            CancellationToken.None
        );
        var found = await PostgresBinaries.ChooseAsync(
            options,
            major: null,
            new ProcessRunner(TimeProvider.System),
            NullLogger.Instance,
            CancellationToken.None
        );
        return found.Folder;
    }
}
