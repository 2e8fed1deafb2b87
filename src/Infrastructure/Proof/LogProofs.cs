using Ccs.Application.Audit;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Proof.Witnesses;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;
using Ccs.Proof.Witnesses;
using NpgsqlTypes;

namespace Ccs.Infrastructure.Proof;

/// <summary>Out of the tables, on any node: what was promised once never changes, however far the writer is meanwhile.</summary>
internal sealed class LogProofs(DatabaseConnections connections) : ILogProofs
{
    private const string Event = $"""
        select e.type, e.stream_id, e.data ->> '{LeafOfEvent.Complaint}', l.epoch, l.leaf_index
        from {StoredEvent.Table} e left join {LogSchema.Leaves} l on l.seq_id = e.seq_id where e.seq_id = $1
        """;

    private const string Leaves = $"select seq_id, epoch, leaf_index from {LogSchema.Leaves} where seq_id = any($1)";

    private const string Promised = $"""
        select s.epoch, coalesce({CosignedNotes.Note}, s.signed) from {LogSchema.State} s
        left join {LogSchema.Published} p on p.epoch = s.epoch and p.size = $2
        where s.epoch = coalesce($1, (select max(epoch) from {LogSchema.State}))
        """;

    public async Task<LoggedPlace?> Find(long sequence, CancellationToken cancellation)
    {
        await using var command = connections.Pool.CreateCommand(Event);
        command.Parameters.Add(new() { Value = sequence });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new LoggedPlace(
                reader.IsDBNull(3) ? null : new LeafPlace(reader.GetInt16(3), reader.GetInt64(4)),
                LeafOfEvent.ComplaintOf(reader.GetString(0), reader.GetGuid(1), reader.IsDBNull(2) ? null : reader.GetString(2))
            )
            : null;
    }

    public async Task<IReadOnlyDictionary<long, LeafPlace>> Places(IReadOnlyCollection<long> sequences, CancellationToken cancellation)
    {
        await using var command = connections.Pool.CreateCommand(Leaves);
        command.Parameters.Add(new() { Value = sequences.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        Dictionary<long, LeafPlace> places = [];
        while (await reader.ReadAsync(cancellation))
        {
            places[reader.GetInt64(0)] = new LeafPlace(reader.GetInt16(1), reader.GetInt64(2));
        }

        return places;
    }

    public async Task<LogCheckpoint?> Checkpoint(int? epoch, long? size, CancellationToken cancellation)
    {
        await using var command = connections.Pool.CreateCommand(Promised);
        command.Parameters.AddAll(
            new() { Value = epoch is { } one ? (short)one : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Smallint },
            new() { Value = size is { } asked ? asked : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint }
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return
            await reader.ReadAsync(cancellation)
            && !reader.IsDBNull(1)
            && SignedNote.TryParse(reader.GetString(1), out var note)
            && Ccs.Proof.Notes.Checkpoint.TryParse(note!.Text, out var checkpoint)
            && (size is null || size == checkpoint!.Size)
            ? new LogCheckpoint(reader.GetInt16(0), checkpoint!.Size, checkpoint.Root.ToString(), reader.GetString(1))
            : null;
    }

    public async Task<InclusionProof> Inclusion(LogCheckpoint checkpoint, long leaf, CancellationToken cancellation) =>
        (await Inclusions(checkpoint, [leaf], cancellation))[0];

    public async Task<IReadOnlyList<InclusionProof>> Inclusions(
        LogCheckpoint checkpoint,
        IReadOnlyList<long> leaves,
        CancellationToken cancellation
    )
    {
        var proven = await Over(
            checkpoint,
            nodes =>
                leaves
                    .Select(leaf => (Leaf: leaf, Hash: nodes.At(level: 0, leaf), Way: nodes.Inclusion(leaf, 0, checkpoint.Size)))
                    .ToList(),
            cancellation
        );
        var note = NoteOf(checkpoint);
        return
        [
            .. proven.Select(one => new InclusionProof(
                checkpoint.Epoch,
                one.Leaf,
                checkpoint.Size,
                one.Hash.ToString(),
                checkpoint.RootHash,
                [.. one.Way.Select(hash => hash.ToString())],
                checkpoint.Note,
                new TlogProof(one.Leaf, one.Way, note).ToString()
            )),
        ];
    }

    public async Task<ConsistencyProof> Consistency(LogCheckpoint checkpoint, long from, CancellationToken cancellation)
    {
        var hashes = await Over(checkpoint, nodes => nodes.Consistency(from, checkpoint.Size), cancellation);
        return new ConsistencyProof(
            checkpoint.Epoch,
            from,
            checkpoint.Size,
            checkpoint.RootHash,
            [.. hashes.Select(one => one.ToString())],
            checkpoint.Note,
            new AddCheckpoint(from, hashes, NoteOf(checkpoint)).ToString()
        );
    }

    private static SignedNote NoteOf(LogCheckpoint checkpoint) =>
        SignedNote.TryParse(checkpoint.Note, out var note)
            ? note!
            : throw new LogTroubleException("A checkpoint of the log is no signed note.");

    private async Task<TResult> Over<TResult>(LogCheckpoint checkpoint, Func<TileNodes, TResult> make, CancellationToken cancellation)
    {
        await using var connection = await connections.Pool.OpenConnectionAsync(cancellation);
        return await new TileRows(connection, checkpoint.Epoch).Over(checkpoint.Size, make, cancellation);
    }
}
