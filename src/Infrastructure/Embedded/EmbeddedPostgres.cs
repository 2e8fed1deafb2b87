using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ccs.Infrastructure.Embedded;

/// <summary>
/// A PostgreSQL of CCS's own below a data folder. The first process starts it, others on the same folder share it, the last one that
/// leaves stops it; one that outlived a crash of CCS is found again.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly ServerFolder folder;
    private readonly Server server;
    private readonly IDisposable user;
    private readonly EmbeddedPostgresOptions options;
    private readonly ILogger logger;
    private readonly TimeProvider clock;
    private ServerWatch? watch;
    private int left;

    private EmbeddedPostgres(
        ServerFolder folder,
        Server server,
        IDisposable user,
        EmbeddedPostgresOptions options,
        ILogger logger,
        TimeProvider clock
    )
    {
        this.folder = folder;
        this.server = server;
        this.user = user;
        this.options = options;
        this.logger = logger;
        this.clock = clock;
    }

    /// <summary>To the database <c>ccs</c>, as the role that works in it: it owns nothing, and changes no event.</summary>
    public string ConnectionString { get; private set; } = string.Empty;

    /// <summary>The same as the role that owns it and is no superuser either.</summary>
    public string OwnerConnectionString { get; private set; } = string.Empty;

    /// <summary>The server's version, such as 18.4.</summary>
    public string Version { get; private set; } = string.Empty;

    /// <summary>Starts the server of the data folder, or joins the one that runs; makes cluster and database if they are missing.</summary>
    /// <exception cref="EmbeddedPostgresException">It cannot be done; the message says why and what helps.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(
        EmbeddedPostgresOptions options,
        ILogger logger,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        var since = clock.GetTimestamp();
        var files = new ServerFolder(options.DataFolder);
        using var turn = await FolderLock.ExclusiveAsync(files.TurnLock, options.StartLimit + options.InstallLimit, clock, ct);
        var runner = new ProcessRunner(clock);
        var binaries = await PostgresBinaries.ChooseAsync(options, files.Major(), runner, logger, ct);
        var cluster = new Cluster(files, binaries, runner, logger);
        var password = files.Password();
        var runAs = await RunAs.ChooseAsync(runner, binaries, cluster.Prepare(), options.UseUserNamespace, ct);
        await cluster.EnsureAsync(runAs, ct);

        var control = new Server(files, binaries, runAs, options, runner, logger, clock);
        var alone = IsAlone(files);
        var embedded = new EmbeddedPostgres(files, control, FolderLock.Shared(files.UsersLock), options, logger, clock);
        try
        {
            var found = await control.FindAsync(password, ct);
            if (found is null && !alone && !files.WasStartedHere())
            {
                throw new EmbeddedPostgresException(
                    $"Another CCS, in another container or machine, uses {options.DataFolder}: "
                        + "give each a data folder of its own, or both a connection string."
                );
            }

            var port = found ?? await control.StartAsync(ct);
            embedded.Version = await ServerConnection.EnsureDatabaseAsync(port, password, ct);
            embedded.ConnectionString = ServerConnection.Text(port, ServerConnection.Ccs, password, ServerConnection.Ccs);
            embedded.OwnerConnectionString = ServerConnection.Text(port, ServerConnection.Owner, password, ServerConnection.Ccs);
            if (options.Watch)
            {
                embedded.watch = new ServerWatch(files, control, port, password, logger, clock);
                embedded.watch.Begin();
            }

            logger.LogInformation(
                "PostgreSQL {Version} from {Programs} {How} on port {Port} after {Elapsed} ms",
                embedded.Version,
                binaries.Folder,
                found is null ? "started" : "found running",
                port,
                (int)clock.GetElapsedTime(since).TotalMilliseconds
            );
            return embedded;
        }
        catch
        {
            await embedded.TryLeaveAsync();
            throw;
        }
    }

    /// <summary>Leaves the server, and stops it unless another live process uses it. Logs what fails, and does not throw.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Volatile.Read(ref left) != 0)
        {
            return;
        }

        if (watch is not null)
        {
            await watch.DisposeAsync();
        }

        try
        {
            using var turn = await FolderLock.ExclusiveAsync(folder.TurnLock, options.StopLimit * 2, clock, CancellationToken.None);
            await TryLeaveAsync();
        }
        catch (EmbeddedPostgresException e)
        {
            user.Dispose();
            logger.LogError(e, "The embedded PostgreSQL is left as it is");
        }
    }

    // A host that shuts down must get on, and the cause of a failed start must be seen; the next start finds the server as it is.
    private async Task TryLeaveAsync()
    {
        try
        {
            await LeaveAsync();
        }
        catch (Exception e) when (e is EmbeddedPostgresException or IOException or UnauthorizedAccessException)
        {
            logger.LogError(e, "The embedded PostgreSQL was not stopped");
        }
    }

    // With the turn in hand: nobody joins between the look at the others and the stop.
    private async Task LeaveAsync()
    {
        if (Interlocked.Exchange(ref left, 1) != 0)
        {
            return;
        }

        user.Dispose();
        if (!IsAlone(folder))
        {
            logger.LogInformation("Leaving PostgreSQL to the other processes that use it");
            return;
        }

        await server.StopAsync();
        if (ConnectionString.Length > 0)
        {
            // Its idle connections are dead; the next start may well be on the same port.
            await using var connection = new NpgsqlConnection(ConnectionString);
            NpgsqlConnection.ClearPool(connection);
        }

        logger.LogInformation("PostgreSQL stopped");
    }

    private static bool IsAlone(ServerFolder folder)
    {
        using var probe = FolderLock.TryExclusive(folder.UsersLock);
        return probe is not null;
    }
}
