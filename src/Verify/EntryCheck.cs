using Ccs.Proof.Notes;
using Ccs.Proof.Tree;

namespace Ccs.Verify;

/// <summary>That an entry stands in a log, by a proof that needs no log.</summary>
internal static class EntryCheck
{
    public static async Task<int> Run(string file, Options options, TextWriter said, CancellationToken cancellation)
    {
        var policy = await options.Policy(cancellation);
        if (!TlogProof.TryParse(await File.ReadAllTextAsync(file, cancellation), out var proof))
        {
            throw new FormatException("The file is no proof (C2SP tlog-proof).");
        }

        var (checkpoint, verdict) = Signed.Read(proof!.Checkpoint, policy);
        if (!proof.Proves(TreeHash.OfLeaf(await File.ReadAllBytesAsync(options.Need("entry"), cancellation))))
        {
            throw new NotProvenException($"The entry is not number {proof.Index} of {checkpoint.Origin}.");
        }

        await said.WriteLineAsync($"the entry is number {proof.Index} of the {checkpoint.Size} of {checkpoint.Origin}");
        await said.WriteLineAsync($"witnesses: {Signed.Names(verdict)}");
        return 0;
    }
}
