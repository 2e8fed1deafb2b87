using Ccs.Proof.Notes;

namespace Ccs.Infrastructure.Proof;

/// <summary>The two keys of an epoch: one promises, the other says when.</summary>
internal sealed class LogSigners
{
    /// <summary>As the policy calls it.</summary>
    public const string Clock = "clock";

    private LogSigners(string origin, LogKeys keys)
    {
        Log = NoteSigner.Of(origin, NoteKeyKind.Ed25519, keys.Checkpoint);
        Time = NoteSigner.Of($"{origin}/{Clock}", NoteKeyKind.Cosignature, keys.Clock);
    }

    public NoteSigner Log { get; }

    public NoteSigner Time { get; }

    /// <param name="origin">Of the epoch.</param>
    /// <param name="keys">Of the configuration.</param>
    public static LogSigners Of(string origin, LogKeys keys) => new(origin, keys);

    /// <summary>What verifiers are given: whom to trust.</summary>
    /// <param name="witnesses">Lines of those that sign beside the log; how many are enough is for the verifier to say.</param>
    public string Policy(string witnesses) => $"log {Log.Key}\nwitness {Clock} {Time.Key}\n{witnesses}quorum none\n";

    /// <summary>The log's own key signed it, and nobody forged another line.</summary>
    public bool HasSigned(string text) =>
        SignedNote.TryParse(text, out var note)
        && note!.SignedBy([Log.Key, Time.Key], NoteSigner.Verifies) is { } signed
        && signed.Contains(Log.Key);

    /// <summary>When it was published; null: it was only signed.</summary>
    /// <param name="note">That this log has signed.</param>
    public DateTimeOffset? MomentOf(SignedNote note) =>
        note.SignedBy([Time.Key], NoteSigner.Verifies) is { Count: > 0 }
            ? Cosignature.TimeOf(note.Signatures.First(line => line.IsOf(Time.Key)))
            : null;
}
