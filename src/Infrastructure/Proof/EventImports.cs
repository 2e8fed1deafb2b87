using System.Text.Json;
using Ccs.Domain.Proof;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Storage;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>Ranges of events that were laid in the past at once, in Development: the log says so itself.</summary>
public sealed class EventImports(IDocumentStore store, DatabaseConnections connections, TimeProvider clock)
{
    private const string Job = "import";

    // Of what there was before the log began nobody asks for the time.
    private const string Begun = $"select exists (select from {LogSchema.State})";
    private const string Last = $"select coalesce(max(seq_id), 0) from {StoredEvent.Table}";

    private static readonly string Ranges = $"""
        select {StoredEvent.Columns} from {StoredEvent.Table} e where e.type = '{EventNames.Of(typeof(EventsImported))}' order by e.seq_id
        """;

    /// <summary>Does the work, and names what it wrote where there is a log already.</summary>
    /// <param name="work">Lays events.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<TResult> Record<TResult>(Func<Task<TResult>> work, CancellationToken cancellation)
    {
        var before = await Ask<long>(Last, cancellation);
        try
        {
            return await work();
        }
        finally
        {
            var last = await Ask<long>(Last, cancellation);
            if (last > before && await Ask<bool>(Begun, cancellation))
            {
                await using var session = store.LightweightSession();
                session.ActsAsSystem(Job);
                session.Events.Append(LogBegan.StreamId, new EventsImported(clock.GetUtcNow(), before + 1, last));
                await session.SaveChangesAsync(cancellation);
            }
        }
    }

    /// <summary>First and last of each, with the event that names it; those without a seal of ours are none.</summary>
    internal static async Task<IReadOnlyList<(long First, long Last)>> Read(
        NpgsqlConnection connection,
        EventSeals seals,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(Ranges, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<(long, long)> ranges = [];
        while (await reader.ReadAsync(cancellation))
        {
            if (StoredEvent.Read(reader).Canonical() is { } e && e.IsSealed(seals))
            {
                using var data = JsonDocument.Parse(e.Data);
                ranges.Add((NumberOf(data, "firstSequence"), NumberOf(data, "lastSequence")));
                ranges.Add((e.Sequence, e.Sequence));
            }
        }

        return ranges;
    }

    private static long NumberOf(JsonDocument data, string member) => data.RootElement.GetProperty(member).GetInt64();

    private async Task<TValue> Ask<TValue>(string question, CancellationToken cancellation)
    {
        await using var command = connections.Pool.CreateCommand(question);
        return (TValue)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
