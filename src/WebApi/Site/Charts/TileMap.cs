using Microsoft.AspNetCore.Html;

namespace Ccs.WebApi.Site.Charts;

/// <summary>A place on the map.</summary>
/// <param name="Column">From the west, which is left for every reader.</param>
/// <param name="Row">From the north.</param>
public readonly record struct Tile(int Column, int Row);

/// <summary>
/// Places as tiles of one size, roughly where they lie, each with its number, a bar that is as long as its share of the largest, and a
/// shade. Rows that are marked have a thick edge.
/// </summary>
public static class TileMap
{
    private const double Wide = 85;
    private const double High = 66;
    private const int Shades = 4;

    /// <param name="words">Around it.</param>
    /// <param name="table">A row each place.</param>
    /// <param name="value">The column whose number stands in the tile.</param>
    /// <param name="tiles">Where each row lies.</param>
    public static IHtmlContent Of(ChartWords words, ChartTable table, int value, IReadOnlyList<Tile> tiles) =>
        Chart.Of(words, table, () => Draw(table, value, tiles, words.RightToLeft));

    private static Drawing Draw(ChartTable table, int value, IReadOnlyList<Tile> tiles, bool rightToLeft)
    {
        var drawing = new Drawing((tiles.Max(tile => tile.Row) + 1) * High, rightToLeft);
        var most = table.Rows.Max(row => row.Cells[value].Value) ?? 0;
        foreach (var (at, (row, tile)) in table.Rows.Zip(tiles).Index())
        {
            var number = row.Cells[value].Value ?? 0;
            var share = most > 0 ? number / most : 0;
            // Places are given from where reading begins; a map is not turned round by it.
            var x = rightToLeft ? Drawing.Width - ((tile.Column + 1) * Wide) : tile.Column * Wide;
            var y = tile.Row * High;
            drawing.Box(
                $"chart-tile chart-shade-{(int)Math.Ceiling(share * Shades)}{(row.Marked ? " chart-thick" : string.Empty)}",
                x + 2,
                y + 2,
                Wide - 4,
                High - 4,
                Chart.Of(at, number)
            );
            drawing.Text("chart-label", x + (Wide / 2), y + 20, row.Label, "middle");
            drawing.Text("chart-number", x + (Wide / 2), y + 40, row.Cells[value].Text, "middle");
            drawing.Box("chart-share", x + 8, y + 48, (Wide - 16) * share, 6);
        }

        return drawing;
    }
}
