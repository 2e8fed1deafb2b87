using Ccs.Application.Audit;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Proof;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Proof;
using Ccs.Proof.Leaves;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Audit;

/// <summary>From the rows, the log and the folder of keys as they stand now.</summary>
internal sealed class ErasureTraceReader(
    DatabaseConnections connections,
    IDocumentStore store,
    KeyTable table,
    OuterKeys keys,
    ILogProofs proofs,
    LogKeys logKeys
) : IErasureTraces
{
    private const string Rows = $"""
        select l.epoch, l.leaf_index, {StoredEvent.Columns} from {StoredEvent.Table} e
        left join {LogSchema.Leaves} l on l.seq_id = e.seq_id where e.stream_id = $1 and e.type = $2
        """;

    private const string Last = " order by e.version desc limit 1";
    private const string OfKey = " and jsonb_exists(e.data -> 'keys', $3)";
    private const int FirstOfEvent = 2;

    /// <summary>Which event it is, and what it says. The others tell of an office, a person, and words.</summary>
    private static readonly int[] Opened = [1, 4];

    public async Task<ErasureTraces> Of(Guid complaintId, DateTimeOffset filedAt, CancellationToken cancellation)
    {
        var erasure = await Find(Rows + Last, [complaintId, EventNames.Of(typeof(PersonalDataErased))], cancellation);
        var key = await table.OfErased(complaintId, cancellation);
        var destruction = key is null
            ? null
            : await Find(Rows + OfKey + Last, [KeysDestroyed.StreamId, EventNames.Of(typeof(KeysDestroyed)), key], cancellation);
        return new ErasureTraces(
            await Proven(erasure, cancellation),
            key,
            await Proven(destruction, cancellation),
            destruction is null ? null : Said(destruction.Event).At,
            await Left(key, filedAt, cancellation)
        );
    }

    /// <summary>Also of a file that came back from a backup of the folder: then it is no end.</summary>
    private async Task<IReadOnlyList<string>> Left(string? key, DateTimeOffset filedAt, CancellationToken cancellation)
    {
        // The key of the day was asked for in the call that filed, which may have ended on the next.
        var filed = DateOnly.FromDateTime(filedAt.UtcDateTime);
        var there = keys.All()
            .Concat((await table.All(cancellation)).Select(current => current.Name))
            .Concat((await table.AllRetired(cancellation)).Select(retired => retired.Name));
        return
        [
            .. there
                .Where(name => name.ToString() == key || (name.Day is { } day && (day == filed || day == filed.AddDays(1))))
                .Select(name => name.ToString())
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private async Task<Row?> Find(string query, object[] values, CancellationToken cancellation)
    {
        await using var command = connections.Pool.CreateCommand(query);
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new Row(
                reader.IsDBNull(0) ? null : new LeafPlace(reader.GetInt16(0), reader.GetInt64(1)),
                StoredEvent.Read(reader, FirstOfEvent)
            )
            : null;
    }

    private KeysDestroyed Said(StoredEvent e)
    {
        using var data = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(e.Data));
        return store.Options.Serializer().FromJson<KeysDestroyed>(data);
    }

    private async Task<ProvenEvent?> Proven(Row? row, CancellationToken cancellation)
    {
        if (
            row is not { Leaf: { } place }
            || row.Event.Canonical() is not { } e
            || await proofs.Checkpoint(place.Epoch, size: null, cancellation) is not { } checkpoint
            || place.Index >= checkpoint.Size
        )
        {
            return null;
        }

        var leaf = LeafOfEvent.Of(e);
        var proof = await proofs.Inclusion(checkpoint, place.Index, cancellation);
        return new ProvenEvent(
            e.Type,
            place.Index,
            [.. Enumerable.Range(1, EventLeaf.Parts).Select(part => Hex(leaf.Digest(logKeys.Log, part)))],
            [.. Opened.Select(part => new ProvenPart(part, leaf.Text(part), Hex(Salt(leaf, part))))],
            e.Data,
            proof.Text
        );
    }

    private byte[] Salt(EventLeaf leaf, int part) => leaf.Salt(logKeys.Log, part);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private sealed record Row(LeafPlace? Leaf, StoredEvent Event);
}
