using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Embedded;

/// <summary>
/// Looks after the server for as long as this process uses it: one that is gone (killed, out of memory) is started again, on its port, so
/// that the connections that are opened next are answered. Processes that share it take turns: the first starts it, the others find it.
/// </summary>
internal sealed class ServerWatch(ServerFolder folder, Server server, int port, string password, ILogger logger, TimeProvider clock)
    : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    /// <summary>For the turn at starting it; the next look tries again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stop = new();
    private Task _looking = Task.CompletedTask;

    public void Begin() => _looking = Task.Run(Look);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _looking;
        _stop.Dispose();
    }

    private async Task Look()
    {
        using var timer = new PeriodicTimer(Between, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                await LookOnce();
            }
        }
        catch (OperationCanceledException)
        {
            // This process leaves the server.
        }
    }

    private async Task LookOnce()
    {
        try
        {
            if (PidFile.Read(folder.Cluster)?.IsAlive() is true)
            {
                return;
            }

            using var turn = await FolderLock.ExclusiveAsync(folder.TurnLock, Patience, clock, _stop.Token);
            if (await server.FindAsync(password, _stop.Token) is not null)
            {
                return;
            }

            logger.LogWarning("The embedded PostgreSQL is gone; starting it again");
            var now = await server.StartAsync(_stop.Token);
            if (now == port)
            {
                logger.LogWarning("The embedded PostgreSQL runs again");
            }
            else
            {
                logger.LogCritical("The embedded PostgreSQL came back on port {Port}, since {Before} is taken: restart CCS", now, port);
            }
        }
        catch (Exception fault) when (fault is EmbeddedPostgresException or IOException or UnauthorizedAccessException)
        {
            logger.LogError(fault, "The embedded PostgreSQL could not be looked after; trying again");
        }
    }
}
