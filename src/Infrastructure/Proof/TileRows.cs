using Ccs.Proof.Tree;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>Tiles out of the tables: full ones as they are kept, others made of what is below them.</summary>
internal sealed class TileRows(NpgsqlConnection connection, int epoch)
{
    /// <returns>As a file of it would be; null where the tables have not all of it.</returns>
    public async Task<byte[]?> Read(TilePath tile, CancellationToken cancellation)
    {
        if (tile.Level is null)
        {
            var entries = await Entries(tile, cancellation);
            return entries.Count == tile.Width ? EntryBundle.Write([.. entries.Select(entry => (ReadOnlyMemory<byte>)entry)]) : null;
        }

        if (await Full(tile, cancellation) is { } full)
        {
            return full[..(tile.Width * TreeHash.Length)];
        }

        IReadOnlyList<TreeHash> hashes =
            tile.Level == 0
                ? [.. (await Entries(tile, cancellation)).Select(entry => TreeHash.OfLeaf(entry))]
                : await Below(tile, cancellation);
        return hashes.Count == tile.Width ? Bytes(hashes) : null;
    }

    /// <summary>The partial tiles of a tree: its right edge, a row a level.</summary>
    /// <exception cref="LogTroubleException">The tables have not all of it.</exception>
    public async Task<IReadOnlyDictionary<TilePath, byte[]>> Edge(long size, CancellationToken cancellation)
    {
        Dictionary<TilePath, byte[]> edge = [];
        for (var level = 0; size >> (level * TilePath.Height) > 0; level++)
        {
            var (index, width) = Math.DivRem(size >> (level * TilePath.Height), TilePath.Full);
            if (width > 0)
            {
                var tile = new TilePath(level, index, (int)width);
                edge[tile] = await Whole(tile, size, cancellation);
            }
        }

        return edge;
    }

    /// <summary>What is made of the nodes of a tree: only the tiles that it takes are read.</summary>
    /// <param name="size">Of the tree.</param>
    /// <param name="make">Asks for nodes by the sizes alone, and not by what is in them.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="LogTroubleException">The tables have not all of it.</exception>
    public async Task<TResult> Over<TResult>(long size, Func<TileNodes, TResult> make, CancellationToken cancellation)
    {
        HashSet<TilePath> asked = [];
        make(new TileNodes(size, Blank));
        Dictionary<TilePath, byte[]> tiles = [];
        foreach (var tile in asked)
        {
            tiles[tile] = await Whole(tile, size, cancellation);
        }

        return make(new TileNodes(size, tile => tiles.GetValueOrDefault(tile)));

        byte[] Blank(TilePath tile)
        {
            asked.Add(tile);
            return new byte[tile.Width * TreeHash.Length];
        }
    }

    /// <summary>Over the first leaves, as the tables have them.</summary>
    /// <inheritdoc cref="Edge"/>
    public Task<TreeHash> Root(long size, CancellationToken cancellation) => Over(size, nodes => nodes.Root(0, size), cancellation);

    public static byte[] Bytes(IEnumerable<TreeHash> hashes) => [.. hashes.SelectMany(hash => hash.Bytes.ToArray())];

    public static IEnumerable<TreeHash> Hashes(byte[] bytes) => bytes.Chunk(TreeHash.Length).Select(chunk => TreeHash.Of(chunk));

    private async Task<byte[]> Whole(TilePath tile, long size, CancellationToken cancellation) =>
        await Read(tile, cancellation)
        ?? throw new LogTroubleException($"The log's tables have not all of its {size} leaves: run audit verify.");

    private async Task<byte[]?> Full(TilePath tile, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select hashes from {LogSchema.Tiles} where epoch = $1 and level = $2 and n = $3",
            connection
        );
        command.Parameters.AddAll(Of((short)epoch), Of((short)tile.Level!), Of(tile.Index));
        return (byte[]?)await command.ExecuteScalarAsync(cancellation);
    }

    private Task<List<byte[]>> Entries(TilePath tile, CancellationToken cancellation) =>
        Column(
            $"select entry from {LogSchema.Leaves} where epoch = $1 and leaf_index >= $2 and leaf_index < $3 order by leaf_index",
            [Of((short)epoch), .. Range(tile)],
            cancellation
        );

    private async Task<IReadOnlyList<TreeHash>> Below(TilePath tile, CancellationToken cancellation)
    {
        var rows = await Column(
            $"select hashes from {LogSchema.Tiles} where epoch = $1 and n >= $2 and n < $3 and level = $4 order by n",
            [Of((short)epoch), .. Range(tile), Of((short)(tile.Level! - 1))],
            cancellation
        );
        return [.. rows.Select(row => RootOf(Hashes(row)))];
    }

    private static TreeHash RootOf(IEnumerable<TreeHash> hashes)
    {
        var edge = TreeEdge.Empty;
        foreach (var hash in hashes)
        {
            edge.Append(hash);
        }

        return edge.Root();
    }

    private static NpgsqlParameter[] Range(TilePath tile) =>
        [Of(tile.Index * TilePath.Full), Of((tile.Index * TilePath.Full) + tile.Width)];

    private async Task<List<byte[]>> Column(string text, NpgsqlParameter[] values, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(text, connection);
        command.Parameters.AddAll(values);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<byte[]> rows = [];
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(reader.GetFieldValue<byte[]>(0));
        }

        return rows;
    }

    private static NpgsqlParameter<TValue> Of<TValue>(TValue value) => new NpgsqlParameter<TValue> { TypedValue = value };
}
