using Ccs.Proof.Leaves;
using Ccs.Proof.Notes;
using Ccs.Proof.Openings;
using Ccs.Proof.Tree;

namespace Ccs.Proof.Receipts;

/// <summary>From the fields to the checkpoint. Who signed that is another question, for a policy.</summary>
public static class ReceiptCheck
{
    private const int EventPart = 0;

    /// <summary>Whether an entry stands where its proof says.</summary>
    /// <returns>The proof, with its checkpoint; null: it doesn't.</returns>
    /// <exception cref="FormatException">Something of it can't be read.</exception>
    public static TlogProof? Stands(ReceiptEntry entry)
    {
        if (!TlogProof.TryParse(entry.Proof, out var proof))
        {
            throw new FormatException("The receipt has no proof (C2SP tlog-proof).");
        }

        return proof!.Proves(LeafOf(entry)) ? proof : null;
    }

    /// <summary>The leaf that the parts of an entry make.</summary>
    /// <exception cref="FormatException">Something of it can't be read.</exception>
    public static TreeHash LeafOf(ReceiptEntry entry)
    {
        if (entry is not { Digests: { Count: EventLeaf.Parts - 1 } digests, Salt: { } salt, Commitment: { } commitment })
        {
            throw new FormatException("An entry of the receipt has not all its parts.");
        }

        var last = EventLeaf.Digest(Convert.FromHexString(salt), $"{commitment}\n");
        return TreeHash.OfLeaf(EventLeaf.Entry([.. digests.Select(Convert.FromHexString), last]));
    }

    /// <summary>Whether these are the words that an entry commits to, all of them, and nothing else.</summary>
    /// <exception cref="FormatException">One can't be read.</exception>
    public static bool Says(ReceiptEntry entry, ReceiptEvent said) =>
        Convert.ToHexStringLower(Commitment.Of(said.Digests())) == entry.Commitment;

    /// <summary>Whether it is this event that the entry is of; true where that is kept back.</summary>
    /// <exception cref="FormatException">It can't be read.</exception>
    public static bool IsOf(ReceiptEntry entry, ReceiptEvent said) =>
        said.Event is not { } part
        || (
            part is { Text: { } text, Salt: { } salt }
            && Convert.ToHexStringLower(EventLeaf.Digest(Convert.FromHexString(salt), text)) == entry.Digests?[EventPart]
        );
}
