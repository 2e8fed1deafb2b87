using Ccs.Proof.Tree;

namespace Ccs.Verify;

/// <summary>A whole log: every entry is hashed again, every tile compared, and the root held against the checkpoint.</summary>
internal static class LogCheck
{
    public static async Task<int> Run(string place, Options options, TextWriter said, CancellationToken cancellation)
    {
        using var log = new LogPlace(place);
        var (checkpoint, verdict) = await log.Checkpoint(await options.Policy(cancellation), cancellation);
        var rows = new List<List<TreeHash>>();
        var edge = TreeEdge.Empty;
        foreach (var bundle in TilePath.Grown(0, checkpoint.Size).Where(tile => tile.Level is null))
        {
            foreach (var entry in await Entries(log, bundle, cancellation))
            {
                foreach (var node in edge.Append(TreeHash.OfLeaf(entry.Span)).Where(node => node.Level % TilePath.Height == 0))
                {
                    await Keep(node, rows, log, cancellation);
                }
            }
        }

        for (var level = 0; level < rows.Count; level++)
        {
            await Compare(log, level, (checkpoint.Size >> (level * TilePath.Height)) / TilePath.Full, rows[level], cancellation);
        }

        if (edge.Size != checkpoint.Size || edge.Root() != checkpoint.Root)
        {
            throw new NotProvenException($"The entries make the root {edge.Root()}, and the checkpoint promises {checkpoint.Root}.");
        }

        await said.WriteLineAsync($"{checkpoint.Origin}: {checkpoint.Size} entries, root {checkpoint.Root}");
        await said.WriteLineAsync($"all entries and tiles make this root; witnesses: {Signed.Names(verdict)}");
        return 0;
    }

    private static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> Entries(LogPlace log, TilePath bundle, CancellationToken cancellation)
    {
        var bytes = await log.Read(bundle, cancellation) ?? throw new NotProvenException($"{bundle} is missing.");
        return EntryBundle.Read(bytes) is { } entries && entries.Count >= bundle.Width
            ? [.. entries.Take(bundle.Width)]
            : throw new NotProvenException($"{bundle} has not {bundle.Width} whole entries.");
    }

    /// <summary>A row of hashes is compared as soon as it is full.</summary>
    private static async Task Keep(FinishedNode node, List<List<TreeHash>> rows, LogPlace log, CancellationToken cancellation)
    {
        var level = node.Level / TilePath.Height;
        if (level == rows.Count)
        {
            rows.Add([]);
        }

        rows[level].Add(node.Hash);
        if (rows[level].Count == TilePath.Full)
        {
            await Compare(log, level, node.Index / TilePath.Full, rows[level], cancellation);
            rows[level].Clear();
        }
    }

    private static async Task Compare(LogPlace log, int level, long index, List<TreeHash> hashes, CancellationToken cancellation)
    {
        if (hashes.Count == 0)
        {
            return;
        }

        var tile = new TilePath(level, index, hashes.Count);
        var bytes = await log.Read(tile, cancellation) ?? throw new NotProvenException($"{tile} is missing.");
        byte[] made = [.. hashes.SelectMany(hash => hash.Bytes.ToArray())];
        if (!bytes.AsSpan().StartsWith(made))
        {
            throw new NotProvenException($"{tile} is not what the entries make.");
        }
    }
}
