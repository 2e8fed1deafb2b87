using System.Globalization;
using Ccs.Proof.Tree;

namespace Ccs.Proof.Notes;

/// <summary>What a log promises: of all its entries until now, nothing will change (C2SP tlog-checkpoint).</summary>
/// <param name="Origin">The log's name; also that of its key.</param>
/// <param name="Size">Leaves.</param>
/// <param name="Root">Over all of them.</param>
public sealed record Checkpoint(string Origin, long Size, TreeHash Root)
{
    /// <summary>From the text of a note. What stands after the three lines is passed over.</summary>
    public static bool TryParse(string? text, out Checkpoint? checkpoint)
    {
        checkpoint = null;
        if (
            text?.Split('\n') is not [{ Length: > 0 } origin, var digits, var hash, _, ..]
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || digits != size.ToString(CultureInfo.InvariantCulture)
            || !TreeHash.TryParse(hash, out var root)
        )
        {
            return false;
        }

        checkpoint = new Checkpoint(origin, size, root);
        return true;
    }

    /// <summary>The text of the note.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");
}
