using System.Globalization;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;

namespace Ccs.Proof.Witnesses;

/// <summary>What a log asks of a witness (C2SP tlog-witness): to sign a checkpoint that continues the last one it signed.</summary>
/// <param name="Old">Leaves of the tree that the log believes the witness to have seen last.</param>
/// <param name="Proof">That the new tree begins with it.</param>
/// <param name="Checkpoint">The signed note.</param>
public sealed record AddCheckpoint(long Old, IReadOnlyList<TreeHash> Proof, SignedNote Checkpoint)
{
    private const string Header = "old ";
    private const int MostHashes = 63;

    public static bool TryParse(string? body, out AddCheckpoint? request)
    {
        request = null;
        if (
            body?.Split("\n\n", 2) is not [var head, var note]
            || head.Split('\n') is not [var first, .. { Length: <= MostHashes } lines]
            || !first.StartsWith(Header, StringComparison.Ordinal)
            || !long.TryParse(first[Header.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var old)
            || !SignedNote.TryParse(note, out var checkpoint)
        )
        {
            return false;
        }

        List<TreeHash> proof = [];
        foreach (var line in lines)
        {
            if (!TreeHash.TryParse(line, out var hash))
            {
                return false;
            }

            proof.Add(hash);
        }

        request = new AddCheckpoint(old, proof, checkpoint!);
        return true;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Header}{Old}\n{string.Concat(Proof.Select(hash => $"{hash}\n"))}\n{Checkpoint}");
}
