using System.Numerics;

namespace Ccs.Proof.Tree;

/// <summary>
/// Checks proofs without the tree (RFC 9162, 2.1.3.2 and 2.1.4.2). What is malformed is not proven: nothing is thrown, since proofs
/// come from anybody.
/// </summary>
public static class ProofCheck
{
    /// <summary>The leaf stands at the index in the tree of that size and root.</summary>
    public static bool Included(TreeHash leaf, long index, long size, IReadOnlyList<TreeHash> proof, TreeHash root)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (at, last, hash) = (index, size - 1, leaf);
        foreach (var beside in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if ((at & 1) == 1 || at == last)
            {
                hash = TreeHash.OfNode(beside, hash);
                (at, last) = Raise(at, last);
            }
            else
            {
                hash = TreeHash.OfNode(hash, beside);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>The larger tree begins with the smaller one.</summary>
    /// <param name="first">Leaves of the smaller one; 0: nothing was promised, and nothing has to be proven.</param>
    /// <param name="firstRoot">Of the smaller one.</param>
    /// <param name="size">Leaves of the larger one.</param>
    /// <param name="root">Of the larger one.</param>
    /// <param name="proof">From below.</param>
    public static bool Consistent(long first, TreeHash firstRoot, long size, TreeHash root, IReadOnlyList<TreeHash> proof)
    {
        if (first < 0 || first > size)
        {
            return false;
        }

        if (first == 0 || first == size)
        {
            return proof.Count == 0 && (first == 0 ? firstRoot == TreeHash.Empty : firstRoot == root);
        }

        // A smaller tree that is one finished node is known: its hash is not in the proof.
        IEnumerable<TreeHash> hashes = BitOperations.IsPow2(first) ? proof.Prepend(firstRoot) : proof;
        return Rises(first, size, [.. hashes]) is var (small, large) && small == firstRoot && large == root;
    }

    private static (TreeHash Small, TreeHash Large)? Rises(long first, long size, TreeHash[] hashes)
    {
        if (hashes.Length == 0)
        {
            return null;
        }

        var (at, last) = (first - 1, size - 1);
        while ((at & 1) == 1)
        {
            (at, last) = (at >> 1, last >> 1);
        }

        var (small, large) = (hashes[0], hashes[0]);
        foreach (var beside in hashes.AsSpan(1))
        {
            if (last == 0)
            {
                return null;
            }

            if ((at & 1) == 1 || at == last)
            {
                (small, large) = (TreeHash.OfNode(beside, small), TreeHash.OfNode(beside, large));
                (at, last) = Raise(at, last);
            }
            else
            {
                large = TreeHash.OfNode(large, beside);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 ? (small, large) : null;
    }

    /// <summary>Over levels on which the node stands alone at the right edge.</summary>
    private static (long At, long Last) Raise(long at, long last)
    {
        while ((at & 1) == 0 && at != 0)
        {
            (at, last) = (at >> 1, last >> 1);
        }

        return (at, last);
    }
}
