using System.Text;
using Ccs.Proof.Notes;

namespace Ccs.Verify;

/// <summary>Checkpoints whose signatures were checked.</summary>
internal static class Signed
{
    public static (Checkpoint Checkpoint, PolicyVerdict Verdict) Read(byte[] bytes, LogPolicy policy) =>
        SignedNote.TryParse(Encoding.UTF8.GetString(bytes), out var note)
            ? Read(note!, policy)
            : throw new FormatException("The checkpoint is no signed note.");

    public static (Checkpoint Checkpoint, PolicyVerdict Verdict) Read(SignedNote note, LogPolicy policy)
    {
        if (!Checkpoint.TryParse(note.Text, out var checkpoint))
        {
            throw new FormatException("The note is no checkpoint.");
        }

        var verdict =
            policy.Judge(note, NoteSigner.Verifies)
            ?? throw new NotProvenException("The checkpoint isn't signed by a key of the log, or a signature is forged.");
        return verdict.Quorum && policy.Logs.Any(key => key.Name == checkpoint!.Origin)
            ? (checkpoint!, verdict)
            : throw new NotProvenException(
                verdict.Quorum
                    ? $"{checkpoint!.Origin} is not the log of this policy."
                    : $"Too few witnesses have signed the checkpoint: {Names(verdict)}."
            );
    }

    public static string Names(PolicyVerdict verdict) => verdict.Witnesses.Count == 0 ? "none" : string.Join(", ", verdict.Witnesses);
}
