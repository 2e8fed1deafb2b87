using System.Globalization;
using Ccs.Proof.Tree;

namespace Ccs.Proof.Notes;

/// <summary>
/// That an entry stands in a log, as one text that anybody can check without the log (C2SP tlog-proof).
/// </summary>
/// <param name="Index">Of the leaf.</param>
/// <param name="Hashes">Beside its way to the root, from below.</param>
/// <param name="Checkpoint">The signed note, as the log wrote it.</param>
public sealed record TlogProof(long Index, IReadOnlyList<TreeHash> Hashes, SignedNote Checkpoint)
{
    private const string Header = "c2sp.org/tlog-proof@v1";
    private const string Extra = "extra ";
    private const string At = "index ";

    /// <summary>The highest tree that there can be.</summary>
    private const int MostHashes = 63;

    public static bool TryParse(string? text, out TlogProof? proof)
    {
        proof = null;
        if (text?.Split("\n\n", 2) is not [var head, var note] || head.Split('\n') is not [Header, .. var lines])
        {
            return false;
        }

        // Nobody signed it: it is a remark.
        if (lines is [var remark, .. var others] && remark.StartsWith(Extra, StringComparison.Ordinal))
        {
            lines = others;
        }

        if (
            lines is not [var at, .. var hashes]
            || !at.StartsWith(At, StringComparison.Ordinal)
            || !long.TryParse(at[At.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || hashes.Length > MostHashes
            || !SignedNote.TryParse(note, out var checkpoint)
        )
        {
            return false;
        }

        var read = new List<TreeHash>(hashes.Length);
        foreach (var line in hashes)
        {
            if (!TreeHash.TryParse(line, out var hash))
            {
                return false;
            }

            read.Add(hash);
        }

        proof = new TlogProof(index, read, checkpoint!);
        return true;
    }

    /// <summary>The entry stands where it says, in the tree that the checkpoint promises. Who signed that is another question.</summary>
    public bool Proves(TreeHash leaf) =>
        Notes.Checkpoint.TryParse(Checkpoint.Text, out var promised)
        && ProofCheck.Included(leaf, Index, promised!.Size, Hashes, promised.Root);

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Header}\n{At}{Index}\n{string.Concat(Hashes.Select(hash => $"{hash}\n"))}\n{Checkpoint}"
        );
}
