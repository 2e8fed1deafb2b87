using System.Runtime.CompilerServices;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Figures;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Storage;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>An event as it is stored.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="StreamId">Of which stream.</param>
/// <param name="Data">What happened.</param>
internal sealed record StreamEvent(long Seq, Guid StreamId, object Data);

/// <summary>
/// All events that the figures know, stream by stream, read as they are asked for. Marten reads streams one by one, or all events in the
/// order of time; neither serves to read some million streams.
/// </summary>
internal sealed class EventsByStream(NpgsqlDataSource pool, IDocumentStore store)
{
    private static readonly Dictionary<string, Type> Kinds = EventNames
        .All.Where(type =>
            typeof(IComplaintEvent).IsAssignableFrom(type) || typeof(IDirectoryEvent).IsAssignableFrom(type) || type == typeof(DayClosed)
        )
        .ToDictionary(EventNames.Of, StringComparer.Ordinal);

    /// <param name="last">No event after this one.</param>
    /// <param name="together">So many streams, and all of each.</param>
    /// <param name="cancellation">Ends it.</param>
    public async IAsyncEnumerable<IReadOnlyList<StreamEvent>> Read(
        long last,
        int together,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var connection = await pool.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);

        // Ids are of the time, so that the index leads through the rows almost as they lie; sorted, all of them would be written to disk.
        await using (var plan = new NpgsqlCommand("set local enable_sort = off; set local enable_seqscan = off", connection))
        {
            await plan.ExecuteNonQueryAsync(cancellation);
        }

        await using var command = new NpgsqlCommand(
            $"""
            select seq_id, stream_id, type, data from {MartenSetup.Schema}.mt_events
            where seq_id <= $1 and type = any($2) order by stream_id, version
            """,
            connection
        )
        {
            CommandTimeout = 0,
            Parameters =
            {
                new() { Value = last },
                new() { Value = Kinds.Keys.ToArray() },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var serializer = store.Options.Serializer();
        List<StreamEvent> part = [];
        var streams = 0;
        while (await reader.ReadAsync(cancellation))
        {
            var stream = reader.GetGuid(1);
            if (part is not [.., var before] || before.StreamId != stream)
            {
                if (++streams > together)
                {
                    yield return part;
                    (part, streams) = ([], 1);
                }
            }

            var data = serializer.FromJson(Kinds[reader.GetString(2)], reader, 3);
            part.Add(new StreamEvent(reader.GetInt64(0), stream, data));
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }
}
