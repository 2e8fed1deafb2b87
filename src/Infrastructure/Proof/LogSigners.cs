using Ccs.Proof.Notes;

namespace Ccs.Infrastructure.Proof;

/// <summary>The two keys of an epoch: one promises, the other says when.</summary>
internal sealed class LogSigners
{
    private const string Clock = "clock";

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
    public string Policy =>
        $"""
            log {Log.Key}
            witness {Clock} {Time.Key}
            quorum none

            """;

    /// <summary>The log's own key signed it, and nobody forged another line.</summary>
    public bool HasSigned(string text) =>
        SignedNote.TryParse(text, out var note)
        && note!.SignedBy([Log.Key, Time.Key], NoteSigner.Verifies) is { } signed
        && signed.Contains(Log.Key);
}
