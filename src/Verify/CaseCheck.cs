using Ccs.Proof.Evidence;
using Ccs.Proof.Notes;

namespace Ccs.Verify;

/// <summary>That the events of a case stand in a log as a file says.</summary>
internal static class CaseCheck
{
    public static async Task<int> Run(string file, Options options, TextWriter said, CancellationToken cancellation)
    {
        var policy = await options.Policy(cancellation);
        var evidence = CaseEvidence.Read(await File.ReadAllTextAsync(file, cancellation));
        if (!SignedNote.TryParse(evidence.Checkpoint, out var note))
        {
            throw new FormatException("The checkpoint is no signed note.");
        }

        var (checkpoint, verdict) = Signed.Read(note!, policy);
        if (EvidenceCheck.Fault(evidence, checkpoint) is { } fault)
        {
            throw new NotProvenException($"{char.ToUpperInvariant(fault[0])}{fault[1..]}.");
        }

        var hidden = evidence.Events.Count(e => e.Data is null);
        await said.WriteLineAsync(
            $"{evidence.Events.Count} events of case {evidence.ComplaintId}, versions 1 to {evidence.Events.Count} without a gap, "
                + $"stand in the {checkpoint.Size} leaves of {checkpoint.Origin}"
        );
        await said.WriteLineAsync($"data that is not shown: {hidden}; witnesses: {Signed.Names(verdict)}");
        return 0;
    }
}
