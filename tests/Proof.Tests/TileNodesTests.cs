using Ccs.Proof.Tree;

namespace Ccs.Proof.Tests;

/// <summary>The tree again, out of its tiles alone.</summary>
public sealed class TileNodesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1500)]
    public void Roots_and_proofs_come_out_of_tiles(int size)
    {
        var tree = GrownTree.OfRandom(new Random(size), size);
        var tiles = TilePath
            .Grown(0, size)
            .Where(tile => tile.Level is not null)
            .ToDictionary(tile => tile.ToString(), tile => Bytes(tree, tile));
        var nodes = new TileNodes(size, tile => tiles.GetValueOrDefault(tile.ToString()));

        nodes.Root(0, size).ShouldBe(tree.Root(size));
        foreach (var index in new[] { 0, size / 2, size - 1 })
        {
            ProofCheck.Included(tree.Leaf(index), index, size, nodes.Inclusion(index, 0, size), tree.Root(size)).ShouldBeTrue();
            ProofCheck.Consistent(index, tree.Root(index), size, tree.Root(size), nodes.Consistency(index, size)).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_tile_that_is_not_there_or_too_short_is_told()
    {
        Should.Throw<KeyNotFoundException>(() => new TileNodes(300, _ => null).Root(0, 300)).Message.ShouldContain("tile/1/000.p/1");
        Should.Throw<KeyNotFoundException>(() => new TileNodes(300, _ => new byte[31]).Root(0, 300));
    }

    [Fact]
    public void A_tile_is_read_once()
    {
        var read = 0;
        var tree = GrownTree.OfBytes(200);
        var nodes = new TileNodes(
            200,
            tile =>
            {
                read++;
                return Bytes(tree, tile);
            }
        );

        nodes.Root(0, 200);
        nodes.Inclusion(17, 0, 200);

        read.ShouldBe(1);
    }

    private static byte[] Bytes(GrownTree tree, TilePath tile) =>
        [
            .. Enumerable
                .Range(0, tile.Width)
                .SelectMany(at => tree.At(tile.Level!.Value * TilePath.Height, (tile.Index * TilePath.Full) + at).Bytes.ToArray()),
        ];
}
