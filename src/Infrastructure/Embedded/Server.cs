using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Embedded;

/// <summary>The server of a cluster: finds the one that runs, starts it, stops it.</summary>
internal sealed class Server(
    ServerFolder folder,
    PostgresBinaries binaries,
    RunAs runAs,
    EmbeddedPostgresOptions options,
    ProcessRunner runner,
    ILogger logger,
    TimeProvider clock
)
{
    private const int Attempts = 5;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <summary>How long the sessions of a killed server may take to notice: a busy one does so after its statement.</summary>
    private static readonly TimeSpan ChildrenLimit = TimeSpan.FromSeconds(30);

    /// <summary>The port of the running server, once it answers; null where none runs.</summary>
    public async Task<int?> FindAsync(string password, CancellationToken ct)
    {
        var since = clock.GetTimestamp();
        while (PidFile.Read(folder.Cluster) is { } file)
        {
            if (!file.IsAlive())
            {
                return null;
            }

            if (file.Port is { } port && await ServerConnection.AnswersAsync(port, password, ct))
            {
                return port;
            }

            if (clock.GetElapsedTime(since) > options.StartLimit)
            {
                throw new EmbeddedPostgresException(
                    $"Process {file.Process} runs on {folder.Cluster} but did not answer in {options.StartLimit}: {LogTail()}"
                );
            }

            await Task.Delay(Between, clock, ct);
        }

        return null;
    }

    /// <summary>Starts the server, which does not run, on its last port or on another if that one is taken; returns the port.</summary>
    public async Task<int> StartAsync(CancellationToken ct)
    {
        PidFile.Read(folder.Cluster)?.DeleteStale();
        await PrepareLogsAsync(ct);
        var since = clock.GetTimestamp();
        var port = folder.LastPort();
        for (var attempt = 1; ; attempt++)
        {
            port = port is { } last && FreePort.IsFree(last) ? last : FreePort.Take();
            ServerSettings.Write(folder.Cluster, port.Value);
            File.Delete(folder.StartLog);
            var result = await runner.RunAsync(PgCtl(options.StartLimit, "start", "-l", folder.StartLog), ct);
            if (result.Succeeded)
            {
                folder.Remember(port.Value);
                return port.Value;
            }

            if (ChildrenLive() && clock.GetElapsedTime(since) < ChildrenLimit)
            {
                await Task.Delay(Between, clock, ct);
            }
            else if (attempt >= Attempts || FreePort.IsFree(port.Value))
            {
                throw new EmbeddedPostgresException(
                    $"PostgreSQL {binaries.Version} did not start on {folder.Cluster}, "
                        + $"exit code {result.ExitCode}: {result.Said} {LogTail()}"
                );
            }

            logger.LogInformation("PostgreSQL did not start on port {Port}; trying again", port);
        }
    }

    /// <summary>Fast shutdown: sessions are cut, everything committed is on disk. Immediate if that takes too long.</summary>
    public async Task StopAsync()
    {
        foreach (var mode in new[] { "fast", "immediate" })
        {
            if (PidFile.Read(folder.Cluster)?.IsAlive() is not true)
            {
                return;
            }

            var result = await runner.RunAsync(PgCtl(options.StopLimit, "stop", "-m", mode), CancellationToken.None);
            if (result.Succeeded)
            {
                return;
            }

            logger.LogWarning("PostgreSQL did not stop in mode {Mode}: {Said}", mode, result.Said);
        }
    }

    // pg_ctl waits, and ends before its own limit; the outer limit is for a pg_ctl that hangs.
    private ProcessCommand PgCtl(TimeSpan limit, params IReadOnlyList<string> arguments) =>
        runAs.Command(
            binaries.PgCtl,
            limit + TimeSpan.FromSeconds(10),
            ["-D", folder.Cluster, "-w", "-t", ((int)Math.Ceiling(limit.TotalSeconds)).ToString(CultureInfo.InvariantCulture), .. arguments]
        ) with
        {
            KillChildren = false,
        };

    private async Task PrepareLogsAsync(CancellationToken ct)
    {
        if (!Directory.Exists(folder.Logs))
        {
            DataFolder.CreatePrivate(folder.Logs);
            await runAs.OwnAsync(runner, folder.Logs, ct);
        }

        // The server empties a weekday's file only while it runs over midnight.
        var old = clock.GetUtcNow().AddDays(-6).UtcDateTime;
        foreach (var log in Directory.EnumerateFiles(folder.Logs, "postgres-*.log").Where(log => File.GetLastWriteTimeUtc(log) < old))
        {
            File.Delete(log);
        }
    }

    // PostgreSQL's guard against two servers on one cluster, which a killed one's sessions still hold up.
    private bool ChildrenLive() => Said(folder.StartLog).Contains("shared memory block", StringComparison.Ordinal);

    private string LogTail()
    {
        var newest = Directory.EnumerateFiles(folder.Logs, "postgres-*.log").MaxBy(File.GetLastWriteTimeUtc);
        return ProcessResult.Tail(string.Join('\n', Said(newest), Said(folder.StartLog)));
    }

    private static string Said(string? log)
    {
        if (!File.Exists(log))
        {
            return string.Empty;
        }

        // The server may hold it open.
        using var reader = new StreamReader(new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return reader.ReadToEnd().Trim();
    }
}
