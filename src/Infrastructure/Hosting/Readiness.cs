using Marten;
using Npgsql;
using Wolverine.Persistence.Durability;

namespace Ccs.Infrastructure.Hosting;

/// <summary>What the health endpoint asks.</summary>
public sealed class Readiness(CcsDatabase database, IDocumentStore store, IMessageStore messages)
{
    public const long MostEventsBehind = 1_000;
    public const int MostMessagesWaiting = 1_000;

    public async Task<bool> DatabaseAnswers(CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(database.ConnectionString);
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("select 1", connection);
            return await command.ExecuteScalarAsync(cancellation) is 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Events that the slowest asynchronous projection has still to read.</summary>
    public async Task<long> ProjectionLag(CancellationToken cancellation)
    {
        var last = (await store.Advanced.FetchEventStoreStatistics(token: cancellation)).EventSequenceNumber;
        var progress = await store.Advanced.AllProjectionProgress(token: cancellation);
        var slowest = progress.Where(p => p.ShardName.StartsWith("AgencyMonth", StringComparison.Ordinal)).ToList();
        return slowest.Count == 0 ? last : last - slowest.Min(p => p.Sequence);
    }

    /// <summary>Messages on their way, and those that failed for good.</summary>
    public async Task<(int Waiting, int Dead)> Messages()
    {
        var counts = await messages.Admin.FetchCountsAsync();
        return (counts.Incoming + counts.Outgoing + counts.Scheduled, counts.DeadLetter);
    }
}
