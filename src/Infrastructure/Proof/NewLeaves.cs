using Ccs.Proof.Tree;
using Npgsql;
using NpgsqlTypes;

namespace Ccs.Infrastructure.Proof;

/// <summary>Leaves of one transaction, and what goes with them.</summary>
/// <param name="epoch">They belong to.</param>
/// <param name="tree">They are appended to.</param>
internal sealed class NewLeaves(int epoch, GrowingTree tree)
{
    private const string Leaves = $"""
        insert into {LogSchema.Leaves} (epoch, leaf_index, seq_id, kind, entry)
        select @epoch, i, s, k, e from unnest(@indexes, @sequences, @kinds, @entries) as new(i, s, k, e)
        """;

    private const string Tiles = $"""
        insert into {LogSchema.Tiles} (epoch, level, n, hashes)
        select @epoch, l, n, h from unnest(@levels, @ns, @hashes) as new(l, n, h)
        """;

    // Whoever else wrote meanwhile had another size.
    private const string State = $"""
        update {LogSchema.State}
        set mark = @mark, size = @size, edge = @edge, looked = case when @all then now() else looked end
        where epoch = @epoch and size = @had
        """;

    private readonly long _had = tree.Size;
    private readonly List<long> _indexes = [];
    private readonly List<long?> _sequences = [];
    private readonly List<short> _kinds = [];
    private readonly List<byte[]> _entries = [];
    private readonly List<FullTile> _tiles = [];

    public int Count => _indexes.Count;

    public void Add(LeafKind kind, long? sequence, byte[] entry)
    {
        _indexes.Add(tree.Size);
        _sequences.Add(sequence);
        _kinds.Add((short)kind);
        _entries.Add(entry);
        _tiles.AddRange(tree.Append(TreeHash.OfLeaf(entry)));
    }

    /// <summary>The statements of it; the last one must change one row.</summary>
    /// <param name="mark">As the state is to have it.</param>
    /// <param name="caughtUp">Nothing waits any more.</param>
    public IEnumerable<NpgsqlBatchCommand> Statements(long mark, bool caughtUp)
    {
        if (Count > 0)
        {
            yield return Of(
                Leaves,
                new("epoch", (short)epoch),
                new("indexes", _indexes.ToArray()),
                new("sequences", NpgsqlDbType.Array | NpgsqlDbType.Bigint) { Value = _sequences.ToArray() },
                new("kinds", _kinds.ToArray()),
                new("entries", _entries.ToArray())
            );
        }

        if (_tiles.Count > 0)
        {
            yield return Of(
                Tiles,
                new("epoch", (short)epoch),
                new("levels", _tiles.Select(tile => tile.Level).ToArray()),
                new("ns", _tiles.Select(tile => tile.Index).ToArray()),
                new("hashes", _tiles.Select(tile => tile.Hashes).ToArray())
            );
        }

        yield return Of(
            State,
            new("mark", mark),
            new("all", caughtUp),
            new("size", tree.Size),
            new("edge", tree.Edge),
            new("epoch", (short)epoch),
            new("had", _had)
        );
    }

    public static NpgsqlBatchCommand Of(string text, params NpgsqlParameter[] values)
    {
        var command = new NpgsqlBatchCommand(text);
        command.Parameters.AddAll(values);
        return command;
    }
}
