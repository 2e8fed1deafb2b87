using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Ccs.Proof.Tree;

namespace Ccs.Proof.Tests;

/// <summary>Values that others published: RFC 6962's eight leaves, and all subtrees of 130 (draft-ietf-plants-merkle-tree-certs).</summary>
public sealed class TreeVectorTests
{
    private const int Most = 130;

    private static readonly string[] Entries =
    [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Roots_are_those_of_RFC_6962(int size, string root)
    {
        var tree = GrownTree.Of(Entries.Take(size).Select(Convert.FromHexString));

        Convert.ToHexStringLower(tree.Edge.Root().Bytes).ShouldBe(root);
        Convert.ToHexStringLower(tree.Root(size).Bytes).ShouldBe(root);
    }

    [Fact]
    public void Roots_of_all_subtrees() =>
        Folded(tree => Subtrees(Most).Select(part => Line($"[{part.Start}, {part.End}) {Hex(tree.Root(part.Start, part.End))}")))
            .ShouldBe("b82806ad4265bb151c1119c0f4db437bb4d1a1f887b3a7fba1cd4ebf552e3e81");

    [Fact]
    public void Inclusion_proofs_of_all_subtrees() =>
        Folded(tree => Subtrees(Most).SelectMany(part => Range(part.Start, part.End).Select(index => Inclusion(tree, index, part))))
            .ShouldBe("ac2a8f989e44d99e399db448050ff5f19757df53cfb716aa81015d3955d8163f");

    [Fact]
    public void Consistency_proofs_of_all_subtrees() =>
        Folded(tree => Range(0, Most + 1).SelectMany(size => Subtrees(size).Select(part => Consistency(tree, size, part))))
            .ShouldBe("10fa99b37bf9bf9ffa26b412fbd98bd75363256d0b75d61bc4538b9c9c5a0a74");

    private static string Folded(Func<GrownTree, IEnumerable<string>> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines(GrownTree.OfBytes(Most)))
        {
            hash.AppendData(Encoding.ASCII.GetBytes(line));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Parts that begin at a multiple of the least power of two that they fit into; empty ones too.</summary>
    private static IEnumerable<(long Start, long End)> Subtrees(long size) =>
        Range(0, size + 1).SelectMany(end => Range(0, end + 1).Where(start => Begins(start, end)).Select(start => (start, end)));

    private static bool Begins(long start, long end) =>
        start == 0 || start == end || start % (long)BitOperations.RoundUpToPowerOf2((ulong)(end - start)) == 0;

    private static string Inclusion(GrownTree tree, long index, (long Start, long End) part) =>
        Proof($"{index} [{part.Start}, {part.End})", tree.Inclusion(index, part.Start, part.End));

    private static string Consistency(GrownTree tree, long size, (long Start, long End) part) =>
        Proof($"[{part.Start}, {part.End}) {size}", tree.Consistency(part.Start, part.End, size));

    private static IEnumerable<long> Range(long from, long to)
    {
        for (var at = from; at < to; at++)
        {
            yield return at;
        }
    }

    private static string Proof(string prefix, IReadOnlyList<TreeHash> proof) =>
        Line($"{prefix}{string.Concat(proof.Select(hash => $" {Hex(hash)}"))}");

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture) + "\n";

    private static string Hex(TreeHash hash) => Convert.ToHexStringLower(hash.Bytes);
}
