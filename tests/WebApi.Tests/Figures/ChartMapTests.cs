using Ccs.WebApi.Site.Charts;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>The map against where the capitals of the governorates lie.</summary>
public sealed class ChartMapTests
{
    private static readonly Dictionary<string, (double East, double North)> Capitals = new(StringComparer.Ordinal)
    {
        ["duhok"] = (43.0, 36.9),
        ["nineveh"] = (43.1, 36.3),
        ["erbil"] = (44.0, 36.2),
        ["sulaymaniyah"] = (45.4, 35.6),
        ["halabja"] = (46.0, 35.2),
        ["kirkuk"] = (44.4, 35.5),
        ["salah-al-din"] = (43.7, 34.6),
        ["diyala"] = (44.6, 33.7),
        ["anbar"] = (43.3, 33.4),
        ["baghdad"] = (44.4, 33.3),
        ["wasit"] = (45.8, 32.5),
        ["karbala"] = (44.0, 32.6),
        ["babil"] = (44.4, 32.5),
        ["qadisiyah"] = (44.9, 32.0),
        ["maysan"] = (47.1, 31.8),
        ["najaf"] = (44.3, 32.0),
        ["muthanna"] = (45.3, 31.3),
        ["dhi-qar"] = (46.3, 31.0),
        ["basra"] = (47.8, 30.5),
    };

    private static readonly Dictionary<string, Tile> Tiles = Capitals
        .Keys.Zip(GovernorateTiles.Of([.. Capitals.Keys]))
        .ToDictionary(place => place.First, place => place.Second, StringComparer.Ordinal);

    [Fact]
    public void Rows_run_from_west_to_east_and_columns_from_north_to_south()
    {
        foreach (var row in Tiles.GroupBy(place => place.Value.Row))
        {
            var east = row.OrderBy(place => place.Value.Column).Select(place => place.Key).ToList();
            east.ShouldBe(east.OrderBy(id => Capitals[id].East));
        }

        foreach (var column in Tiles.GroupBy(place => place.Value.Column))
        {
            var south = column.OrderBy(place => place.Value.Row).Select(place => place.Key).ToList();
            south.ShouldBe(south.OrderByDescending(id => Capitals[id].North));
        }
    }

    [Fact]
    public void Kirkuk_lies_between_its_neighbours()
    {
        var kirkuk = Tiles["kirkuk"];

        Tiles["salah-al-din"].ShouldBe(kirkuk with { Column = kirkuk.Column - 1 });
        Tiles["erbil"].ShouldBe(kirkuk with { Row = kirkuk.Row - 1 });
        Tiles["sulaymaniyah"].Column.ShouldBeGreaterThan(kirkuk.Column);
    }

    [Fact]
    public void Each_place_has_a_tile_of_its_own_also_one_that_the_map_does_not_know()
    {
        string[] ids = [.. Capitals.Keys, "new-one", "other-one"];

        var tiles = GovernorateTiles.Of(ids);

        tiles.Distinct().Count().ShouldBe(ids.Length);
        tiles.Skip(Capitals.Count).ShouldAllBe(tile => tile.Row > Tiles.Values.Max(known => known.Row));
    }
}
