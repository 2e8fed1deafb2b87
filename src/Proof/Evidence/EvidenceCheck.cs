using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ccs.Proof.Leaves;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;

namespace Ccs.Proof.Evidence;

/// <summary>Whether a file proves what it says. Who signed its checkpoint is another question.</summary>
public static class EvidenceCheck
{
    private const string Event = "ccs-event/1";

    /// <summary>The first thing that is not proven; null: every event is, and none is left out before the last.</summary>
    public static string? Fault(CaseEvidence evidence, Checkpoint promised)
    {
        if (evidence.Events.Count == 0)
        {
            return "the file has no event";
        }

        for (var i = 0; i < evidence.Events.Count; i++)
        {
            if (Fault(evidence.Events[i], i + 1, evidence.ComplaintId, promised) is { } fault)
            {
                return $"event {i + 1}: {fault}";
            }
        }

        return null;
    }

    private static string? Fault(EvidenceEvent e, int version, Guid complaint, Checkpoint promised)
    {
        if (Leaf(e) is not { } leaf || Hashes(e) is not { } hashes)
        {
            return "it can't be read";
        }

        if (!ProofCheck.Included(leaf, e.LeafIndex, promised.Size, hashes, promised.Root))
        {
            return $"it is not leaf {e.LeafIndex} of the log";
        }

        return e.Parts[0].Text.Split('\n') is not [Event, _, _, var stream, var number, _, _, _, ""]
            || stream != complaint.ToString("D")
            || number != version.ToString(CultureInfo.InvariantCulture)
                ? $"it is not version {version} of the case"
            : e.Parts[3].Text.Split('\n') is not [var headers, var data, ""] ? "it can't be read"
            : !IsOf(e.Headers, headers) ? "its headers are not what was logged"
            : !IsOf(e.Data, data) ? "its data is not what was logged"
            : null;
    }

    /// <summary>What is not shown is not checked.</summary>
    private static bool IsOf(string? text, string digest) =>
        text is null || digest == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static TreeHash? Leaf(EvidenceEvent e)
    {
        if (e.Parts.Count != EventLeaf.Parts)
        {
            return null;
        }

        List<byte[]> digests = [];
        foreach (var part in e.Parts)
        {
            var salt = new byte[SHA256.HashSizeInBytes];
            if (!Convert.TryFromBase64String(part.Salt, salt, out var length) || length != salt.Length)
            {
                return null;
            }

            digests.Add(EventLeaf.Digest(salt, part.Text));
        }

        return TreeHash.OfLeaf(EventLeaf.Entry(digests));
    }

    private static List<TreeHash>? Hashes(EvidenceEvent e)
    {
        List<TreeHash> read = [];
        foreach (var text in e.Hashes)
        {
            if (!TreeHash.TryParse(text, out var hash))
            {
                return null;
            }

            read.Add(hash);
        }

        return read;
    }
}
