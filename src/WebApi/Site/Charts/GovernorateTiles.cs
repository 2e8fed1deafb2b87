namespace Ccs.WebApi.Site.Charts;

/// <summary>Where the governorates of Iraq lie, as tiles.</summary>
public static class GovernorateTiles
{
    private const int Across = 4;

    // From west to east in each row, the rows from north to south.
    private static readonly string?[][] Places =
    [
        [null, "duhok", null, null],
        ["nineveh", "erbil", "sulaymaniyah", "halabja"],
        ["salah-al-din", "kirkuk", "diyala", null],
        ["anbar", "baghdad", "wasit", null],
        ["karbala", "babil", "qadisiyah", "maysan"],
        ["najaf", "muthanna", "dhi-qar", "basra"],
    ];

    private static readonly Dictionary<string, Tile> Drawn = Places
        .Index()
        .SelectMany(line => line.Item.Index().Select(place => (Id: place.Item, Tile: new Tile(place.Index, line.Index))))
        .Where(place => place.Id is not null)
        .ToDictionary(place => place.Id!, place => place.Tile, StringComparer.Ordinal);

    /// <summary>The tile of each, in their order; a place that is not on the map stands below it.</summary>
    /// <param name="ids">Of the governorates.</param>
    public static IReadOnlyList<Tile> Of(IReadOnlyList<string> ids)
    {
        var others = 0;
        return [.. ids.Select(id => Drawn.TryGetValue(id, out var tile) ? tile : Next(others++))];

        static Tile Next(int at) => new(at % Across, Places.Length + (at / Across));
    }
}
