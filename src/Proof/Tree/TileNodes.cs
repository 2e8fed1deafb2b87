namespace Ccs.Proof.Tree;

/// <summary>The nodes of a tree out of its tiles. A tile is read once.</summary>
/// <param name="size">Leaves of the tree: says how wide the last tile of each level is.</param>
/// <param name="read">The bytes of a tile; null: there is none. It may ask for a partial tile, and be given a wider one.</param>
public sealed class TileNodes(long size, Func<TilePath, byte[]?> read) : ITreeNodes
{
    private readonly Dictionary<(int Level, long Index), byte[]> _tiles = [];

    /// <inheritdoc/>
    public TreeHash At(int level, long index)
    {
        var (tileLevel, rest) = Math.DivRem(level, TilePath.Height);
        var width = 1L << rest;
        var first = index * width;
        var tile = Tile(tileLevel, first / TilePath.Full);
        var at = (int)(first % TilePath.Full);
        return Over(tile, at, (int)width, (level, index));
    }

    private static TreeHash Over(byte[] tile, int at, int width, (int Level, long Index) asked)
    {
        if (width == 1)
        {
            return tile.Length >= (at + 1) * TreeHash.Length
                ? TreeHash.Of(tile.AsSpan(at * TreeHash.Length, TreeHash.Length))
                : throw new KeyNotFoundException($"Node {asked.Index} of level {asked.Level} is not in its tile.");
        }

        var half = width / 2;
        return TreeHash.OfNode(Over(tile, at, half, asked), Over(tile, at + half, half, asked));
    }

    private byte[] Tile(int level, long index)
    {
        if (_tiles.TryGetValue((level, index), out var known))
        {
            return known;
        }

        var nodes = (size >> (level * TilePath.Height)) - (index * TilePath.Full);
        var path = new TilePath(level, index, (int)Math.Clamp(nodes, 1, TilePath.Full));
        var bytes = read(path) ?? throw new KeyNotFoundException($"There is no {path}.");
        return _tiles[(level, index)] = bytes;
    }
}
