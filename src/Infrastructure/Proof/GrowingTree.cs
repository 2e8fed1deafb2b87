using Ccs.Proof.Tree;

namespace Ccs.Infrastructure.Proof;

/// <summary>The right edge of the tree in memory, as the writer needs it to go on.</summary>
internal sealed class GrowingTree
{
    private readonly TreeEdge _edge;
    private readonly List<List<TreeHash>> _rows;

    private GrowingTree(TreeEdge edge, List<List<TreeHash>> rows) => (_edge, _rows) = (edge, rows);

    public long Size => _edge.Size;

    public TreeHash Root => _edge.Root();

    /// <summary>As the state keeps it.</summary>
    public byte[] Edge => TileRows.Bytes(_edge.Nodes);

    /// <summary>From the state, held against leaves and tiles.</summary>
    /// <exception cref="LogTroubleException">They tell of another tree.</exception>
    public static async Task<GrowingTree> Load(long size, byte[] nodes, TileRows rows, CancellationToken cancellation)
    {
        var tiles = await rows.Edge(size, cancellation);
        var edge = new TreeEdge(size, TileRows.Hashes(nodes));
        if (new TileNodes(size, tile => tiles.GetValueOrDefault(tile)).Root(0, size) != edge.Root())
        {
            throw new LogTroubleException("The log's state is not what its leaves and tiles make: run audit verify.");
        }

        List<List<TreeHash>> begun = [];
        for (var level = 0; size >> (level * TilePath.Height) > 0; level++)
        {
            var tile = tiles.Where(one => one.Key.Level == level).Select(one => one.Value).SingleOrDefault([]);
            begun.Add([.. TileRows.Hashes(tile)]);
        }

        return new GrowingTree(edge, begun);
    }

    public static GrowingTree Empty() => new(TreeEdge.Empty, []);

    /// <returns>The tiles that are full with it.</returns>
    public IReadOnlyList<FullTile> Append(TreeHash leaf)
    {
        List<FullTile> full = [];
        foreach (var node in _edge.Append(leaf).Where(node => node.Level % TilePath.Height == 0))
        {
            var level = node.Level / TilePath.Height;
            if (level == _rows.Count)
            {
                _rows.Add([]);
            }

            _rows[level].Add(node.Hash);
            if (_rows[level].Count == TilePath.Full)
            {
                full.Add(new FullTile((short)level, node.Index / TilePath.Full, TileRows.Bytes(_rows[level])));
                _rows[level].Clear();
            }
        }

        return full;
    }
}

/// <param name="Level">Of tiles.</param>
/// <param name="Index">From the left.</param>
/// <param name="Hashes">256 of 32 bytes.</param>
internal sealed record FullTile(short Level, long Index, byte[] Hashes);
