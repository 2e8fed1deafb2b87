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
        List<LoggedWords> words = [];
        foreach (var found in await Rows(connection, which, parameters, cancellation))
        {
            var row =
                found.Leaf is { } leaf && leaf.Epoch == checkpoint?.Epoch
                    ? found with
                    {
                        Leaf = leaf with { Signed = checkpoint.Note },
                    }
                    : found;
            words.Add(new LoggedWords(row.Event.Version, row.Event.EventId, await Entry(connection, row, cancellation)));
        }

        return words;
    }

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

    /// <returns>Null: it is in no tree that was promised.</returns>
    private async Task<LoggedEntry?> Entry(NpgsqlConnection connection, Row row, CancellationToken cancellation)
    {
        if (
            row is not { Leaf: { } leaf }
            || row.Event.Canonical() is not { } canonical
            || !SignedNote.TryParse(leaf.Signed, out var note)
            || !Checkpoint.TryParse(note!.Text, out var promised)
            || leaf.Index >= promised!.Size
        )
        {
            return null;
        }

        var parts = LeafOfEvent.Of(canonical);
        var hashes = await new TileRows(connection, leaf.Epoch).Over(
            promised.Size,
            nodes => nodes.Inclusion(leaf.Index, 0, promised.Size),
            cancellation
        );
        var proof = new TlogProof(leaf.Index, hashes, note);
        return new LoggedEntry(
            leaf.Index,
            parts.Hash(keys.Log).ToString(),
            [.. Enumerable.Range(First, EventLeaf.Parts - 1).Select(part => Digest(parts, part))],
            Convert.ToHexStringLower(parts.Salt(keys.Log, EventLeaf.Parts)),
            parts.Commitment ?? string.Empty,
            proof.ToString(),
            parts.Text(First),
            Convert.ToHexStringLower(parts.Salt(keys.Log, First))
        );
    }

    private string Digest(EventLeaf parts, int part) =>
        Convert.ToHexStringLower(EventLeaf.Digest(parts.Salt(keys.Log, part), parts.Text(part)));

    private sealed record Place(int Epoch, long Index, string? Signed);

    private sealed record Row(Place? Leaf, StoredEvent Event);
}
