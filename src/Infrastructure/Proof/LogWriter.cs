using Ccs.Infrastructure.Hosting;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>Who writes the log: one over all nodes, by a lock that lasts as long as its session.</summary>
internal sealed class LogWriter(DatabaseConnections connections, LogTools tools) : IDisposable
{
    /// <summary>Any number: who writes the log of this database.</summary>
    private const long Writing = 0x636373_6C6F67;

    /// <summary>Of its connection.</summary>
    public const string Name = "ccs-log";

    /// <summary>For a job that asked whoever writes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _wake = new(0);

    /// <returns>Null where another one writes.</returns>
    /// <exception cref="LogTroubleException">The log is not as it was promised.</exception>
    public async Task<LogTerm?> TryBegin(CancellationToken cancellation)
    {
        var connection = await connections.Sessions.OpenConnectionAsync(cancellation);
        try
        {
            // Its name says who holds the lock.
            await using var turn = new NpgsqlCommand(
                $"set application_name = '{Name}'; select pg_try_advisory_lock({Writing})",
                connection
            );
            if ((bool)(await turn.ExecuteScalarAsync(cancellation))!)
            {
                return await LogTerm.Begin(connection, tools, cancellation);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <summary>All that is committed by now, and then a publication.</summary>
    public static async Task PublishAll(LogTerm term, CancellationToken cancellation)
    {
        while (await term.Append(cancellation) == EventFeed.Most)
        {
            // There is more.
        }

        await term.Publish(cancellation);
    }

    /// <summary>Publishes at once, by whoever writes.</summary>
    /// <returns>Whether it was published.</returns>
    public async Task<bool> PublishNow(CancellationToken cancellation)
    {
        await using (var term = await TryBegin(cancellation))
        {
            if (term is not null)
            {
                await PublishAll(term, cancellation);
                return true;
            }
        }

        await using var ask = connections.Pool.CreateCommand($"update {LogSchema.State} set asked = now()");
        await ask.ExecuteNonQueryAsync(cancellation);
        _wake.Release();
        var began = TimeProvider.System.GetTimestamp();
        using var look = new PeriodicTimer(Look);
        while (TimeProvider.System.GetElapsedTime(began) < Patience && await look.WaitForNextTickAsync(cancellation))
        {
            await using var waits = connections.Pool.CreateCommand(
                $"select exists (select from {LogSchema.State} where asked is not null)"
            );
            if (!(bool)(await waits.ExecuteScalarAsync(cancellation))!)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => _wake.Dispose();

    /// <summary>Until the time is over, or somebody in this process asks.</summary>
    public Task Rest(TimeSpan time, CancellationToken cancellation) => _wake.WaitAsync(time, cancellation);
}
