using Ccs.Proof.Notes;
using Ccs.Proof.Tree;

namespace Ccs.Verify;

/// <summary>That what was promised once is still so: the log begins with the tree of an older checkpoint.</summary>
internal static class ConsistencyCheck
{
    public static async Task<int> Run(string place, Options options, TextWriter said, CancellationToken cancellation)
    {
        var policy = await options.Policy(cancellation);
        var (older, _) = Signed.Read(await File.ReadAllBytesAsync(options.Need("from"), cancellation), policy);
        using var log = new LogPlace(place);
        var (newer, verdict) = await log.Checkpoint(policy, cancellation);
        if (older.Origin != newer.Origin)
        {
            throw new NotProvenException($"{older.Origin} and {newer.Origin} are two logs.");
        }

        if (older.Size > newer.Size)
        {
            throw new NotProvenException($"The log has gone back from {older.Size} entries to {newer.Size}.");
        }

        var nodes = new TileNodes(newer.Size, tile => log.Read(tile, cancellation).GetAwaiter().GetResult());
        if (!Holds(nodes, older, newer))
        {
            throw new NotProvenException($"The first {older.Size} entries are others than were promised.");
        }

        await said.WriteLineAsync($"{newer.Origin}: {newer.Size} entries, which begin with the {older.Size} of before");
        await said.WriteLineAsync($"witnesses: {Signed.Names(verdict)}");
        return 0;
    }

    private static bool Holds(TileNodes nodes, Checkpoint older, Checkpoint newer)
    {
        try
        {
            return nodes.Root(0, newer.Size) == newer.Root
                && ProofCheck.Consistent(older.Size, older.Root, newer.Size, newer.Root, nodes.Consistency(older.Size, newer.Size));
        }
        catch (KeyNotFoundException missing)
        {
            throw new NotProvenException(missing.Message);
        }
    }
}
