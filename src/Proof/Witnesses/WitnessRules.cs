using System.Globalization;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;

namespace Ccs.Proof.Witnesses;

/// <summary>
/// What a witness answers (C2SP tlog-witness). Whoever keeps its memory must compare and store in one step: two checkpoints that part
/// from each other must never both be signed.
/// </summary>
public static class WitnessRules
{
    /// <summary>The type of the body of a conflict.</summary>
    public const string SizeType = "text/x.tlog.size";

    /// <param name="request">Read.</param>
    /// <param name="logKeys">Of the logs that are witnessed; the name is their origin.</param>
    /// <param name="last">The last that was signed of this origin; null: none.</param>
    public static WitnessAnswer Judge(AddCheckpoint request, IReadOnlyList<NoteKey> logKeys, Checkpoint? last)
    {
        if (!Checkpoint.TryParse(request.Checkpoint.Text, out var asked))
        {
            return WitnessAnswer.Of(400, "This is no checkpoint.");
        }

        NoteKey[] keys = [.. logKeys.Where(key => key.Name == asked!.Origin)];
        if (keys.Length == 0)
        {
            return WitnessAnswer.Of(404, "This log is not known here.");
        }

        if (request.Checkpoint.SignedBy(keys, NoteSigner.Verifies) is not { Count: > 0 })
        {
            return WitnessAnswer.Of(403, "The log has not signed it.");
        }

        if (request.Old > asked!.Size)
        {
            return WitnessAnswer.Of(400, "The old size is above the new one.");
        }

        var (size, root) = (last?.Size ?? 0, last?.Root ?? TreeHash.Empty);
        if (request.Old != size || (asked.Size == size && asked.Root != root))
        {
            return WitnessAnswer.Of(409, $"{size.ToString(CultureInfo.InvariantCulture)}\n");
        }

        return ProofCheck.Consistent(size, root, asked.Size, asked.Root, request.Proof)
            ? new WitnessAnswer(200, string.Empty, asked)
            : WitnessAnswer.Of(422, "The proof does not show that the new tree begins with the old one.");
    }
}

/// <param name="Status">Of HTTP.</param>
/// <param name="Body">Of an answer that is no signature.</param>
/// <param name="Signs">The checkpoint to be stored, and then signed.</param>
public sealed record WitnessAnswer(int Status, string Body, Checkpoint? Signs)
{
    internal static WitnessAnswer Of(int status, string body) => new(status, body, null);
}
