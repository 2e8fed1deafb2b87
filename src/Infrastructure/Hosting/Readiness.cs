using Ccs.Infrastructure.Storage;
using Npgsql;
using Wolverine.Persistence.Durability;

namespace Ccs.Infrastructure.Hosting;

/// <summary>What the health endpoint asks.</summary>
public sealed class Readiness(CcsDatabase database, IMessageStore messages)
{
    public const long MostEventsBehind = 1_000;
    public const int MostMessagesWaiting = 1_000;

    public async Task<bool> DatabaseAnswers(CancellationToken cancellation)
    {
        try
        {
            await using var command = database.Connections.Pool.CreateCommand("select 1");
            return await command.ExecuteScalarAsync(cancellation) is 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>
    /// Events that the slowest asynchronous projection has still to read: the last number given out, less the last one read. Two rows; the
    /// store's own statistics would count all events, and this is asked every few seconds.
    /// A number given to a commit that failed counts too.
    /// </summary>
    public async Task<long> ProjectionLag(CancellationToken cancellation)
    {
        const string Lag = $"""
            select case when s.is_called then s.last_value else 0 end
                - coalesce(
                    (select min(p.last_seq_id) from {MartenSetup.Schema}.mt_event_progression p where p.name like 'AgencyMonth:%'), 0)
            from {MartenSetup.Schema}.mt_events_sequence s
            """;
        await using var command = database.Connections.Pool.CreateCommand(Lag);
        return Math.Max(0, (long)(await command.ExecuteScalarAsync(cancellation))!);
    }

    /// <summary>Messages on their way, and those that failed for good.</summary>
    public async Task<(int Waiting, int Dead)> Messages(CancellationToken cancellation)
    {
        // Wolverine takes no token here; its question ends by itself when the server does not answer.
        var counts = await messages.Admin.FetchCountsAsync().WaitAsync(cancellation);
        return (counts.Incoming + counts.Outgoing + counts.Scheduled, counts.DeadLetter);
    }
}
