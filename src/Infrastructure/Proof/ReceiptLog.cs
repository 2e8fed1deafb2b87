using Ccs.Application.Audit;
using Ccs.Application.Proof;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Proof.Witnesses;
using Ccs.Proof.Leaves;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>Entries with their proofs in the tree of the last checkpoint that has witnesses, else of the last that was signed, published or
/// not.</summary>
internal sealed class ReceiptLog(DatabaseConnections connections, LogKeys keys) : IReceiptLog
{
    /// <summary>A checkpoint that witnesses have signed goes before a newer one.</summary>
    private const string Cosigned = $"coalesce({CosignedNotes.NoteOfLeaf}, s.signed)";

    private const string From = $"""
        {StoredEvent.Columns} from {StoredEvent.Table} e
        left join {LogSchema.Leaves} l on l.seq_id = e.seq_id left join {LogSchema.State} s on s.epoch = l.epoch
        where e.stream_id = $1 and
        """;

    private const string Words = $"""
        select l.epoch, l.leaf_index, {Cosigned}, {From} e.headers ->> '{EventCommitments.Header}' is not null order by e.version
        """;

    /// <summary>Every row has the same checkpoint: they are read at once.</summary>
    private const string OfVersions = $"select l.epoch, l.leaf_index, s.signed, {From} e.version = any($2) order by e.version";

    private const int FirstOfEvent = 3;
    private const int First = 1;

    public Task<IReadOnlyList<LoggedWords>> Read(Guid complaintId, CancellationToken cancellation) =>
        Read(Words, [new() { Value = complaintId }], null, cancellation);

    public Task<IReadOnlyList<LoggedWords>> Steps(
        Guid complaintId,
        IReadOnlyCollection<long> versions,
        LogCheckpoint? checkpoint,
        CancellationToken cancellation
    ) => Read(OfVersions, [new() { Value = complaintId }, new() { Value = versions.ToArray() }], checkpoint, cancellation);

    private async Task<IReadOnlyList<LoggedWords>> Read(
        string which,
        NpgsqlParameter[] parameters,
        LogCheckpoint? checkpoint,
        CancellationToken cancellation
    )
    {
        await using var connection = await connections.Pool.OpenConnectionAsync(cancellation);
        var rows = await Rows(connection, which, parameters, cancellation);
        Dictionary<Guid, LoggedEntry> entries = [];
        foreach (var same in rows.Where(row => row.Leaf is not null).GroupBy(row => NoteOf(row.Leaf!, checkpoint)))
        {
            foreach (var (row, entry) in await Entries(connection, same.Key, [.. same], cancellation))
            {
                entries[row.EventId] = entry;
            }
        }

        return [.. rows.Select(row => new LoggedWords(row.Event.Version, row.Event.EventId, entries.GetValueOrDefault(row.Event.EventId)))];
    }

    /// <summary>Of which tree it is proven.</summary>
    private static (int Epoch, string? Note) NoteOf(Place leaf, LogCheckpoint? checkpoint) =>
        (leaf.Epoch, leaf.Epoch == checkpoint?.Epoch ? checkpoint.Note : leaf.Signed);

    private static async Task<List<Row>> Rows(
        NpgsqlConnection connection,
        string which,
        NpgsqlParameter[] parameters,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(which, connection);
        command.Parameters.AddAll(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<Row> rows = [];
        while (await reader.ReadAsync(cancellation))
        {
            var signed = reader.IsDBNull(2) ? null : reader.GetString(2);
            var leaf = reader.IsDBNull(0) ? null : new Place(reader.GetInt16(0), reader.GetInt64(1), signed);
            rows.Add(new Row(leaf, StoredEvent.Read(reader, FirstOfEvent)));
        }

        return rows;
    }

    /// <summary>Of one tree, whose tiles are read once. What it has not yet, or nobody of ours wrote, has none.</summary>
    private async Task<IEnumerable<(StoredEvent Event, LoggedEntry Entry)>> Entries(
        NpgsqlConnection connection,
        (int Epoch, string? Note) signed,
        IReadOnlyList<Row> rows,
        CancellationToken cancellation
    )
    {
        if (!SignedNote.TryParse(signed.Note, out var note) || !Checkpoint.TryParse(note!.Text, out var promised))
        {
            return [];
        }

        var there = rows.Where(row => row.Leaf!.Index < promised!.Size)
            .Select(row => (row.Leaf!.Index, Event: row.Event.Canonical()))
            .Where(one => one.Event is not null)
            .ToList();
        var ways = await new TileRows(connection, signed.Epoch).Over(
            promised!.Size,
            nodes => there.ConvertAll(one => nodes.Inclusion(one.Index, 0, promised.Size)),
            cancellation
        );
        return there.Zip(ways, (one, way) => (one.Event!, Entry(LeafOfEvent.Of(one.Event!), new TlogProof(one.Index, way, note))));
    }

    private LoggedEntry Entry(EventLeaf leaf, TlogProof proof) =>
        new(
            proof.Index,
            leaf.Hash(keys.Log).ToString(),
            [.. Enumerable.Range(First, EventLeaf.Parts - 1).Select(part => Convert.ToHexStringLower(leaf.Digest(keys.Log, part)))],
            Convert.ToHexStringLower(leaf.Salt(keys.Log, EventLeaf.Parts)),
            leaf.Commitment ?? string.Empty,
            proof.ToString(),
            leaf.Text(First),
            Convert.ToHexStringLower(leaf.Salt(keys.Log, First))
        );

    private sealed record Place(int Epoch, long Index, string? Signed);

    private sealed record Row(Place? Leaf, StoredEvent Event);
}
