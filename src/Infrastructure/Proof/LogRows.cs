using Ccs.Proof.Tree;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <param name="Index">From 0.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Entry">32 bytes.</param>
/// <param name="Sequence">Of its event.</param>
/// <param name="Event">As its row stands now; null: none, or gone.</param>
internal sealed record StoredLeaf(long Index, LeafKind Kind, byte[] Entry, long? Sequence, StoredEvent? Event);

/// <summary>The tables, as a check reads them.</summary>
internal sealed class LogRows(NpgsqlConnection connection, int epoch)
{
    private const int Page = 5_000;

    private const string LeavesWithEvents = $"""
        select l.leaf_index, l.kind, l.entry, l.seq_id, {StoredEvent.Columns}
        from {LogSchema.Leaves} l left join {StoredEvent.Table} e on e.seq_id = l.seq_id
        where l.epoch = $1 and l.leaf_index >= $2 order by l.leaf_index limit $3
        """;

    private const int FirstOfEvent = 4;

    /// <summary>The next ones, from an index on.</summary>
    public async Task<IReadOnlyList<StoredLeaf>> Leaves(long from, CancellationToken cancellation)
    {
        await using var command = Command(LeavesWithEvents, from, Page);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<StoredLeaf> leaves = [];
        while (await reader.ReadAsync(cancellation))
        {
            leaves.Add(
                new StoredLeaf(
                    reader.GetInt64(0),
                    (LeafKind)reader.GetInt16(1),
                    reader.GetFieldValue<byte[]>(2),
                    reader.IsDBNull(3) ? null : reader.GetInt64(3),
                    reader.IsDBNull(FirstOfEvent) ? null : StoredEvent.Read(reader, FirstOfEvent)
                )
            );
        }

        return leaves;
    }

    /// <summary>Every checkpoint that was shown.</summary>
    public async Task<IReadOnlyList<string>> Published(CancellationToken cancellation)
    {
        await using var command = Command($"select note from {LogSchema.Published} where epoch = $1 order by size");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<string> notes = [];
        while (await reader.ReadAsync(cancellation))
        {
            notes.Add(reader.GetString(0));
        }

        return notes;
    }

    /// <summary>Null: there is none that is full.</summary>
    public async Task<byte[]?> Tile(short level, long index, CancellationToken cancellation)
    {
        await using var command = Command($"select hashes from {LogSchema.Tiles} where epoch = $1 and level = $2 and n = $3", level, index);
        return (byte[]?)await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>What a full tile says of a leaf.</summary>
    public async Task<TreeHash?> LeafInTile(long leaf, CancellationToken cancellation)
    {
        var (index, place) = Math.DivRem(leaf, TilePath.Full);
        var tile = await Tile(0, index, cancellation);
        return tile?.Length == TilePath.Full * TreeHash.Length
            ? TreeHash.Of(tile.AsSpan((int)place * TreeHash.Length, TreeHash.Length))
            : null;
    }

    private NpgsqlCommand Command(string text, params object[] values)
    {
        var command = new NpgsqlCommand(text, connection) { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = (short)epoch });
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
