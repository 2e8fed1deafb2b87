using System.Numerics;

namespace Ccs.Proof.Tree;

/// <summary>
/// Roots and proofs over any part of a tree (RFC 6962, 2.1.1 to 2.1.3). Only finished nodes are asked for, as many as the tree is high,
/// however large it is.
/// </summary>
public static class TreeProofs
{
    /// <summary>The root over leaves [start, end).</summary>
    /// <param name="nodes">Of a tree with at least <paramref name="end"/> leaves.</param>
    /// <param name="start">A multiple of the least power of two that is not below their number.</param>
    /// <param name="end">Not below <paramref name="start"/>.</param>
    public static TreeHash Root(this ITreeNodes nodes, long start, long end)
    {
        var size = end - start;
        if (size == 0)
        {
            return TreeHash.Empty;
        }

        if (BitOperations.IsPow2(size))
        {
            return nodes.At(BitOperations.Log2((ulong)size), start / size);
        }

        var middle = start + Left(size);
        return TreeHash.OfNode(nodes.Root(start, middle), nodes.Root(middle, end));
    }

    /// <summary>That a leaf is among [start, end): the hashes beside its way to their root, from below.</summary>
    public static IReadOnlyList<TreeHash> Inclusion(this ITreeNodes nodes, long index, long start, long end)
    {
        if (index < start || index >= end)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, "The leaf is not among them.");
        }

        List<TreeHash> proof = [];
        Add(index, start, end);
        return proof;

        void Add(long leaf, long from, long to)
        {
            if (to - from == 1)
            {
                return;
            }

            var middle = from + Left(to - from);
            if (leaf < middle)
            {
                Add(leaf, from, middle);
                proof.Add(nodes.Root(middle, to));
            }
            else
            {
                Add(leaf, middle, to);
                proof.Add(nodes.Root(from, middle));
            }
        }
    }

    /// <summary>That a tree of <paramref name="size"/> leaves begins with the tree of its first <paramref name="first"/>.</summary>
    public static IReadOnlyList<TreeHash> Consistency(this ITreeNodes nodes, long first, long size) => nodes.Consistency(0, first, size);

    /// <summary>That the leaves [start, end) stand in a tree of <paramref name="size"/>; of all that begin at 0 it is what RFC 6962 calls a
    /// consistency proof.</summary>
    public static IReadOnlyList<TreeHash> Consistency(this ITreeNodes nodes, long start, long end, long size)
    {
        if (start < 0 || end < start || size < end)
        {
            throw new ArgumentOutOfRangeException(nameof(end), end, "The smaller tree is not in the larger one.");
        }

        List<TreeHash> proof = [];
        if (start < end)
        {
            Add(start, end, 0, size, known: true);
        }

        return proof;

        // The root of the part is known to whoever checks, as long as the way has not gone into it.
        void Add(long from, long to, long left, long right, bool known)
        {
            if ((from, to) == (left, right))
            {
                if (!known)
                {
                    proof.Add(nodes.Root(left, right));
                }

                return;
            }

            var middle = left + Left(right - left);
            if (to <= middle)
            {
                Add(from, to, left, middle, known);
                proof.Add(nodes.Root(middle, right));
            }
            else if (from >= middle)
            {
                Add(from, to, middle, right, known);
                proof.Add(nodes.Root(left, middle));
            }
            else
            {
                Add(middle, to, middle, right, known: false);
                proof.Add(nodes.Root(left, middle));
            }
        }
    }

    /// <summary>The largest power of two below a number above one.</summary>
    internal static long Left(long size) => 1L << BitOperations.Log2((ulong)size - 1);
}
