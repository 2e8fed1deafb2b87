using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Ccs.Proof.Tree;

/// <summary>
/// A tile: a row of up to 256 hashes of every eighth level, as a file (C2SP tlog-tiles). A full one never changes; a partial one is
/// named by how many it has.
/// </summary>
/// <param name="Level">Of tiles: its hashes are those of the tree's level <c>8 * Level</c>; null: the entries themselves.</param>
/// <param name="Index">From the left, from 0.</param>
/// <param name="Width">Hashes, or entries: 1 to 256.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TilePath(int? Level, long Index, int Width)
{
    /// <summary>Levels of the tree in a tile.</summary>
    public const int Height = 8;

    /// <summary>Of a full tile.</summary>
    public const int Full = 1 << Height;

    private const int HighestLevel = 63 / Height;
    private const int Group = 1000;
    private const string Entries = "entries";

    /// <summary>Tiles of a tree that are not in a smaller one, each as wide as this tree has it: those to be written when it has
    /// grown.</summary>
    /// <param name="before">Leaves of the smaller one; 0: all tiles.</param>
    /// <param name="size">Leaves.</param>
    public static IEnumerable<TilePath> Grown(long before, long size)
    {
        for (var level = 0; size >> (level * Height) > 0; level++)
        {
            var (had, has) = (before >> (level * Height), size >> (level * Height));
            for (var index = had / Full; had < has && index * Full < has; index++)
            {
                var width = (int)Math.Min(Full, has - (index * Full));
                yield return new TilePath(level, index, width);
                if (level == 0)
                {
                    yield return new TilePath(null, index, width);
                }
            }
        }
    }

    /// <summary>Below the log's address: <c>tile/0/x001/234.p/17</c>.</summary>
    public override string ToString()
    {
        var name = new StringBuilder((Index % Group).ToString("000", CultureInfo.InvariantCulture));
        for (var rest = Index / Group; rest > 0; rest /= Group)
        {
            name.Insert(0, $"x{(rest % Group).ToString("000", CultureInfo.InvariantCulture)}/");
        }

        var level = Level?.ToString(CultureInfo.InvariantCulture) ?? Entries;
        return Width == Full ? $"tile/{level}/{name}" : string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{name}.p/{Width}");
    }

    /// <summary>Only the one way to write it is taken: a file has one address.</summary>
    public static bool TryParse(string? path, out TilePath tile)
    {
        tile = default;
        if (path?.Split('/') is not ["tile", var level, .. var rest] || rest.Length == 0)
        {
            return false;
        }

        var width = Full;
        if (rest is [.. var before, var last, var wide] && last.EndsWith(".p", StringComparison.Ordinal))
        {
            if (!int.TryParse(wide, NumberStyles.None, CultureInfo.InvariantCulture, out width) || width is < 1 or >= Full)
            {
                return false;
            }

            rest = [.. before, last[..^2]];
        }

        long index = 0;
        foreach (var part in rest)
        {
            if (
                index > long.MaxValue / Group / 2
                || !int.TryParse(part.TrimStart('x'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            )
            {
                return false;
            }

            index = (index * Group) + number;
        }

        tile = new TilePath(level == Entries ? null : Level(level), index, width);
        return tile.Level is null or (>= 0 and <= HighestLevel) && tile.ToString() == path;

        static int Level(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : -1;
    }
}
