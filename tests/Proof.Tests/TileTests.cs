using Ccs.Proof.Tree;

namespace Ccs.Proof.Tests;

/// <summary>Tiles are files with one address each (C2SP tlog-tiles).</summary>
public sealed class TileTests
{
    [Theory]
    [InlineData(0, 1, 256, "tile/0/001")]
    [InlineData(0, 1, 5, "tile/0/001.p/5")]
    [InlineData(5, 123456078, 256, "tile/5/x123/x456/078")]
    [InlineData(5, 123456078, 2, "tile/5/x123/x456/078.p/2")]
    [InlineData(0, 3057500, 2, "tile/0/x003/x057/500.p/2")]
    [InlineData(null, 1234067, 256, "tile/entries/x001/x234/067")]
    [InlineData(null, 0, 112, "tile/entries/000.p/112")]
    public void A_tile_has_one_address(int? level, long index, int width, string path)
    {
        new TilePath(level, index, width).ToString().ShouldBe(path);
        TilePath.TryParse(path, out var tile).ShouldBeTrue();
        tile.ShouldBe(new TilePath(level, index, width));
    }

    [Theory]
    [InlineData("tile/3/123/456/078")]
    [InlineData("tile/3/x123/x456/78")]
    [InlineData("tile/3/x123/456/x078")]
    [InlineData("tile/3/x000/001")]
    [InlineData("tile/03/001")]
    [InlineData("tile/-1/001")]
    [InlineData("tile/8/001")]
    [InlineData("tile/3/001.p/0")]
    [InlineData("tile/3/001.p/256")]
    [InlineData("tile/3/001.p/07")]
    [InlineData("tile/3/001.p")]
    [InlineData("tile/3/.p/1")]
    [InlineData("tile/data/001")]
    [InlineData("tile/3")]
    [InlineData("tile/3/")]
    [InlineData("tile/3/001/")]
    [InlineData("/tile/3/001")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    [InlineData("")]
    [InlineData(null)]
    public void Another_way_to_write_it_is_none(string? path) => TilePath.TryParse(path, out _).ShouldBeFalse();

    [Fact]
    public void A_tree_of_70000_has_the_tiles_of_the_specification()
    {
        TilePath[] tiles = [.. TilePath.Grown(0, 70_000)];

        tiles.Count(tile => tile is { Level: 0, Width: TilePath.Full }).ShouldBe(273);
        tiles
            .Where(tile => tile.Width < TilePath.Full)
            .Select(tile => tile.ToString())
            .ShouldBe(["tile/0/273.p/112", "tile/entries/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"], ignoreOrder: true);
        tiles.Where(tile => tile.Level == 1 && tile.Width == TilePath.Full).ShouldHaveSingleItem().Index.ShouldBe(0);
    }

    [Fact]
    public void A_tree_of_256_has_one_full_tile_and_its_hash_above() =>
        TilePath
            .Grown(0, 256)
            .Select(tile => tile.ToString())
            .ShouldBe(["tile/0/000", "tile/entries/000", "tile/1/000.p/1"], ignoreOrder: true);

    [Fact]
    public void Growing_writes_what_changed_and_nothing_else()
    {
        TilePath.Grown(256, 256).ShouldBeEmpty();
        TilePath
            .Grown(250, 300)
            .Select(tile => tile.ToString())
            .ShouldBe(["tile/0/000", "tile/entries/000", "tile/0/001.p/44", "tile/entries/001.p/44", "tile/1/000.p/1"], ignoreOrder: true);

        for (var size = 1; size < 600; size += 7)
        {
            var whole = TilePath.Grown(0, size).ToHashSet();
            whole.IsSubsetOf(TilePath.Grown(0, size / 3).Concat(TilePath.Grown(size / 3, size))).ShouldBeTrue($"{size}");
        }
    }
}
