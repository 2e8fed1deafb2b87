using System.Security.Cryptography;
using Ccs.Infrastructure.Storage;
using Marten;
using Npgsql;
using Weasel.Postgresql.Tables;
using Wolverine.Persistence.Durability;

namespace Ccs.Infrastructure.Hosting;

/// <summary>What the health endpoint asks.</summary>
public sealed class Readiness(CcsDatabase database, IDocumentStore store, IMessageStore messages)
{
    public const long MostEventsBehind = 1_000;
    public const int MostMessagesWaiting = 1_000;

    /// <summary>Bytes that are written to see whether there is room; a full disk may still have place for a few.</summary>
    private const int Sample = 16 * 1024;

    /// <summary>Anybody may ask; the database is asked no more often than this.</summary>
    private static readonly TimeSpan TriedAnew = TimeSpan.FromSeconds(2);

    private long _taken;

    /// <summary>
    /// Whether something written is kept: a standby, a server that was set to read only and one whose disk is full all answer questions.
    /// </summary>
    public async Task<bool> DatabaseTakes(CancellationToken cancellation)
    {
        if (_taken != 0 && TimeProvider.System.GetElapsedTime(_taken) < TriedAnew)
        {
            return true;
        }

        try
        {
            await using var command = database.Connections.Pool.CreateCommand(
                $"""
                insert into {MartenSetup.Schema}.heartbeat (node, written, sample) values (@node, now(), @sample)
                on conflict (node) do update set written = excluded.written, sample = excluded.sample
                """
            );
            command.Parameters.Add(new("node", Environment.MachineName));
            command.Parameters.Add(new("sample", RandomNumberGenerator.GetBytes(Sample)));
            await command.ExecuteNonQueryAsync(cancellation);
            _taken = TimeProvider.System.GetTimestamp();
            return true;
        }
        catch (NpgsqlException)
        {
            _taken = 0;
            return false;
        }
    }

    internal static Table Table()
    {
        var table = new Table($"{MartenSetup.Schema}.heartbeat");
        table.AddColumn("node", "text").AsPrimaryKey();
        table.AddColumn("written", "timestamptz").NotNull();
        table.AddColumn("sample", "bytea").NotNull();
        return table;
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
                - (select coalesce(min(coalesce(p.last_seq_id, 0)), 0) from unnest(@shards) as shard(name)
                    left join {MartenSetup.Schema}.mt_event_progression p on p.name = shard.name)
            from {MartenSetup.Schema}.mt_events_sequence s
            """;
        await using var command = database.Connections.Pool.CreateCommand(Lag);
        command.Parameters.Add(new("shards", StoredModels.Shards(store)));
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
