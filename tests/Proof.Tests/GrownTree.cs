using Ccs.Proof.Tree;

namespace Ccs.Proof.Tests;

/// <summary>A tree that grows leaf by leaf and keeps what is finished.</summary>
internal sealed class GrownTree : ITreeNodes
{
    private readonly Dictionary<(int Level, long Index), TreeHash> _nodes = [];

    public TreeEdge Edge { get; } = TreeEdge.Empty;

    public long Size => Edge.Size;

    /// <summary>Over bytes 0, 1, 2 …, an entry each.</summary>
    public static GrownTree OfBytes(int size) => Of(Enumerable.Range(0, size).Select(at => new[] { (byte)at }));

    public static GrownTree Of(IEnumerable<byte[]> entries)
    {
        var tree = new GrownTree();
        foreach (var entry in entries)
        {
            tree.Add(entry);
        }

        return tree;
    }

    public static GrownTree OfRandom(Random random, int size) =>
        Of(
            Enumerable
                .Range(0, size)
                .Select(_ =>
                {
                    var entry = new byte[TreeHash.Length];
                    random.NextBytes(entry);
                    return entry;
                })
        );

    public void Add(byte[] entry)
    {
        foreach (var node in Edge.Append(TreeHash.OfLeaf(entry)))
        {
            _nodes.Add((node.Level, node.Index), node.Hash);
        }
    }

    public TreeHash At(int level, long index) => _nodes[(level, index)];

    public TreeHash Leaf(long index) => At(0, index);

    public TreeHash Root(long size) => this.Root(0, size);
}
