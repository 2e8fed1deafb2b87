using System.Diagnostics;
using Ccs.Infrastructure.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Ccs.TestKit;

/// <summary>A real PostgreSQL for one run of tests, below the temporary folder, started the way CCS starts its own.</summary>
public sealed class TestPostgres : IAsyncDisposable
{
    private EmbeddedPostgres _server;
    private readonly DirectoryInfo _folder;

    private TestPostgres(EmbeddedPostgres server, DirectoryInfo folder)
    {
        _server = server;
        _folder = folder;
    }

    /// <summary>The postmaster: every other process of the server is its child.</summary>
    public int ProcessId => PidFile.Read(Path.Combine(_folder.FullName, "postgres", "cluster"))!.Process;

    /// <summary>Its files: tables, the write-ahead log.</summary>
    public string Cluster => Path.Combine(_folder.FullName, "postgres", "cluster");

    /// <summary>
    /// It doesn't wait for the disk: what is written outlives each process that a test kills, though not a power cut. A commit takes a
    /// twentieth of the time where disks are slow.
    /// </summary>
    public static async Task<TestPostgres> Start()
    {
        var server = await StartAsItRuns();
        await server.AsSuperuser("ALTER SYSTEM SET fsync = off");
        await server.AsSuperuser("ALTER SYSTEM SET full_page_writes = off");
        await server.AsSuperuser("SELECT pg_reload_conf()");
        return server;
    }

    /// <summary>With the settings that CCS has, for whoever measures.</summary>
    public static async Task<TestPostgres> StartAsItRuns()
    {
        var folder = Directory.CreateTempSubdirectory("ccs-tests-");
        return new TestPostgres(await Start(folder), folder);
    }

    /// <summary>A fresh empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabase()
    {
        var name = $"t{Guid.NewGuid():N}";
        await AsSuperuser($"CREATE DATABASE {name} OWNER ccs");
        return new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = name, IncludeErrorDetail = true }.ConnectionString;
    }

    /// <summary>kill -9, then a start on the same folder and the same port.</summary>
    public async Task KillAndRestart()
    {
        using (var postmaster = Process.GetProcessById(ProcessId))
        {
            postmaster.Kill();
            await postmaster.WaitForExitAsync();
        }

        var before = _server;
        _server = await Start(_folder);
        if (_server.ConnectionString != before.ConnectionString)
        {
            throw new InvalidOperationException("The server came back on another port.");
        }
    }

    /// <summary>It answers nobody any more, and takes connections as before, until it is resumed (SIGSTOP to all its processes).</summary>
    public void Suspend() => Signal("STOP");

    public void Resume() => Signal("CONT");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Its password is that of the folder; the program's own role makes no databases.</summary>
    private async Task AsSuperuser(string statement)
    {
        var superuser = new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Username = "postgres", Database = "postgres" };
        await using var connection = new NpgsqlConnection(superuser.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private void Signal(string signal)
    {
        var postmaster = PidFile.Read(Path.Combine(_folder.FullName, "postgres", "cluster"))!.Process;
        using var kill = Process.Start("sh", ["-c", $"kill -{signal} {postmaster} $(pgrep -P {postmaster})"]);
        kill.WaitForExit();
    }

    private static Task<EmbeddedPostgres> Start(DirectoryInfo folder) =>
        EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions { DataFolder = folder.FullName },
            NullLogger.Instance,
            TimeProvider.System,
            CancellationToken.None
        );
}
