using System.Numerics;

namespace Ccs.Proof.Tree;

/// <summary>
/// The right edge of a tree: its largest finished nodes, from the left. They are all that is needed to add leaves and to tell the root,
/// so the writer keeps nothing else.
/// </summary>
public sealed class TreeEdge
{
    private readonly List<TreeHash> _nodes;

    /// <param name="size">Leaves.</param>
    /// <param name="nodes">A node for each bit of the size that is set, the largest first.</param>
    /// <exception cref="ArgumentException">Their number is another.</exception>
    public TreeEdge(long size, IEnumerable<TreeHash> nodes)
    {
        (Size, _nodes) = (size, [.. nodes]);
        if (size < 0 || _nodes.Count != BitOperations.PopCount((ulong)size))
        {
            throw new ArgumentException($"An edge of {_nodes.Count} nodes is none of a tree of {size} leaves.", nameof(nodes));
        }
    }

    public static TreeEdge Empty => new(0, []);

    /// <summary>Leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The largest first.</summary>
    public IReadOnlyList<TreeHash> Nodes => _nodes;

    /// <summary>Adds a leaf.</summary>
    /// <returns>The nodes that are finished with it, the leaf first.</returns>
    public IReadOnlyList<FinishedNode> Append(TreeHash leaf)
    {
        List<FinishedNode> finished = [new(0, Size, leaf)];
        for (var level = 1; ((Size >> (level - 1)) & 1) == 1; level++)
        {
            finished.Add(new FinishedNode(level, Size >> level, TreeHash.OfNode(_nodes[^1], finished[^1].Hash)));
            _nodes.RemoveAt(_nodes.Count - 1);
        }

        _nodes.Add(finished[^1].Hash);
        Size++;
        return finished;
    }

    public TreeHash Root() =>
        _nodes.Count == 0 ? TreeHash.Empty : Enumerable.Reverse(_nodes).Aggregate((right, left) => TreeHash.OfNode(left, right));
}

/// <param name="Level">0: leaves.</param>
/// <param name="Index">From the left, from 0.</param>
/// <param name="Hash">It never changes.</param>
public readonly record struct FinishedNode(int Level, long Index, TreeHash Hash);
