using Ccs.Proof.Erasures;

namespace Ccs.Verify;

/// <summary>The certificate of an erasure: that it was done, and that the key around is destroyed. Needs no log, and asks nobody.</summary>
internal static class ErasureCommand
{
    public static async Task<int> Run(string file, Options options, TextWriter said, CancellationToken cancellation)
    {
        var record = ErasureRecord.Read(await File.ReadAllTextAsync(file, cancellation));
        var policy = await options.Policy(cancellation);
        var (erased, destroyed) = (false, false);
        foreach (var shown in record.Proofs)
        {
            var proven =
                ErasureCheck.Read(shown) ?? throw new NotProvenException("An event of the certificate is not what stands in the log.");
            var (checkpoint, verdict) = Signed.Read(proven.Proof.Checkpoint, policy);
            await said.WriteLineAsync(
                $"{proven.Type}, {proven.At:u}: number {proven.Proof.Index} of the {checkpoint.Size} of {checkpoint.Origin}"
            );
            await said.WriteLineAsync($"witnesses: {Signed.Names(verdict)}");
            erased |= proven.Type == ErasureCheck.Erased && proven.Stream == record.ComplaintId.ToString("D");
            destroyed |= proven.Type == ErasureCheck.Destroyed && proven.Keys.Contains(record.Key.Name, StringComparer.Ordinal);
        }

        if (!erased)
        {
            throw new NotProvenException("No event of the certificate erases that complaint.");
        }

        await said.WriteLineAsync(
            destroyed
                ? $"{record.Key.Name} is destroyed: older copies are noise"
                : "older copies still open: the key around is not destroyed"
        );
        return 0;
    }
}
