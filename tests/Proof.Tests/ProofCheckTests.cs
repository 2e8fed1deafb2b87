using Ccs.Proof.Tree;

namespace Ccs.Proof.Tests;

/// <summary>What is proven by our proofs, and that nothing is proven by any that was changed.</summary>
public sealed class ProofCheckTests
{
    private const int Small = 70;

    [Theory]
    [InlineData(1, 257)]
    [InlineData(2, 1024)]
    [InlineData(3, 3000)]
    public void Each_leaf_of_a_random_tree_is_proven(int seed, int size)
    {
        var tree = GrownTree.OfRandom(new Random(seed), size);
        var root = tree.Root(size);
        for (var index = 0; index < size; index++)
        {
            ProofCheck.Included(tree.Leaf(index), index, size, tree.Inclusion(index, 0, size), root).ShouldBeTrue($"leaf {index}");
        }
    }

    [Fact]
    public void Each_pair_of_sizes_is_proven()
    {
        var tree = GrownTree.OfRandom(new Random(4), 400);
        TreeHash[] roots = [.. Enumerable.Range(0, 401).Select(size => tree.Root(size))];
        for (var size = 0; size <= 400; size++)
        {
            for (var first = 0; first <= size; first++)
            {
                ProofCheck
                    .Consistent(first, roots[first], size, roots[size], tree.Consistency(first, size))
                    .ShouldBeTrue($"{first} in {size}");
            }
        }
    }

    [Theory]
    [InlineData(5, 2999)]
    [InlineData(6, 3000)]
    public void Sizes_of_a_large_tree_are_proven(int seed, int size)
    {
        var tree = GrownTree.OfRandom(new Random(seed), size);
        var root = tree.Root(size);
        for (var first = 0; first <= size; first++)
        {
            ProofCheck.Consistent(first, tree.Root(first), size, root, tree.Consistency(first, size)).ShouldBeTrue($"{first}");
        }
    }

    [Fact]
    public void Another_leaf_index_size_root_or_proof_proves_no_inclusion()
    {
        var tree = GrownTree.OfRandom(new Random(7), Small);
        for (var size = 1; size <= Small; size++)
        {
            var root = tree.Root(size);
            for (var index = 0; index < size; index++)
            {
                var (leaf, proof) = (tree.Leaf(index), tree.Inclusion(index, 0, size));
                ProofCheck.Included(Changed(leaf), index, size, proof, root).ShouldBeFalse();
                ProofCheck.Included(leaf, index, size, proof, Changed(root)).ShouldBeFalse();
                foreach (var other in new long[] { -1, index - 1, index + 1, index ^ 2, size, long.MaxValue })
                {
                    (other != index && ProofCheck.Included(leaf, other, size, proof, root)).ShouldBeFalse($"{index} as {other} of {size}");
                }

                foreach (var wrong in Wrong(proof, root))
                {
                    ProofCheck.Included(leaf, index, size, wrong, root).ShouldBeFalse($"{index} of {size}");
                }
            }
        }
    }

    [Fact]
    public void Another_size_root_or_proof_proves_no_consistency()
    {
        var tree = GrownTree.OfRandom(new Random(8), Small);
        for (var size = 1; size <= Small; size++)
        {
            var root = tree.Root(size);
            for (var first = 1; first < size; first++)
            {
                var (smaller, proof) = (tree.Root(first), tree.Consistency(first, size));
                ProofCheck.Consistent(first, Changed(smaller), size, root, proof).ShouldBeFalse();
                ProofCheck.Consistent(first, smaller, size, Changed(root), proof).ShouldBeFalse();
                ProofCheck.Consistent(first, root, size, smaller, proof).ShouldBeFalse();
                ProofCheck.Consistent(size, root, first, smaller, proof).ShouldBeFalse();
                ProofCheck.Consistent(-first, smaller, size, root, proof).ShouldBeFalse();
                foreach (var wrong in Wrong(proof, root))
                {
                    ProofCheck.Consistent(first, smaller, size, root, wrong).ShouldBeFalse($"{first} in {size}");
                }
            }
        }
    }

    [Fact]
    public void Nothing_was_promised_of_an_empty_tree_and_the_same_tree_needs_no_proof()
    {
        var tree = GrownTree.OfBytes(5);

        ProofCheck.Consistent(0, TreeHash.Empty, 5, tree.Root(5), []).ShouldBeTrue();
        ProofCheck.Consistent(0, tree.Root(1), 5, tree.Root(5), []).ShouldBeFalse();
        ProofCheck.Consistent(0, TreeHash.Empty, 5, tree.Root(5), [tree.Leaf(0)]).ShouldBeFalse();
        ProofCheck.Consistent(5, tree.Root(5), 5, tree.Root(5), []).ShouldBeTrue();
        ProofCheck.Consistent(5, tree.Root(4), 5, tree.Root(5), []).ShouldBeFalse();
        ProofCheck.Consistent(5, tree.Root(5), 5, tree.Root(5), [tree.Leaf(0)]).ShouldBeFalse();
    }

    /// <summary>A hash changed, left out, doubled, before or after the others; all in the other order.</summary>
    private static IEnumerable<TreeHash[]> Wrong(IReadOnlyList<TreeHash> proof, TreeHash root)
    {
        for (var at = 0; at < proof.Count; at++)
        {
            yield return [.. proof.Take(at), Changed(proof[at]), .. proof.Skip(at + 1)];
            yield return [.. proof.Take(at), .. proof.Skip(at + 1)];
            yield return [.. proof.Take(at), proof[at], .. proof.Skip(at)];
        }

        yield return [root, .. proof];
        yield return [.. proof, root];
        if (proof.Count > 1)
        {
            yield return [.. proof.Reverse()];
        }
    }

    private static TreeHash Changed(TreeHash hash)
    {
        var bytes = hash.Bytes.ToArray();
        bytes[4] ^= 1;
        return TreeHash.Of(bytes);
    }
}
