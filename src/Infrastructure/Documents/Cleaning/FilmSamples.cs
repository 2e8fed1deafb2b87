using System.Buffers.Binary;

namespace Ccs.Infrastructure.Documents.Cleaning;

/// <summary>What a track of a film points to elsewhere in the file.</summary>
internal static class FilmSamples
{
    /// <summary>Fills the samples of a track with zeros.</summary>
    public static void Clear(byte[] film, (int Start, int Length) track)
    {
        var parts = Within(film, track, "mdia", "minf", "stbl");
        var sizes = Sizes(film, parts);
        var perChunk = Runs(film, parts);
        var sample = 0;
        var chunk = 1;
        foreach (var offset in Offsets(film, parts))
        {
            var at = offset;
            var count = perChunk.LastOrDefault(run => run.First <= chunk).Count;
            for (var i = 0; i < count && sample < sizes.Count; i++, sample++)
            {
                if (at < 0 || at + sizes[sample] > film.Length)
                {
                    throw new InvalidDataException("A sample lies outside of the film.");
                }

                film.AsSpan((int)at, sizes[sample]).Clear();
                at += sizes[sample];
            }

            chunk++;
        }
    }

    private static List<FilmCleaner.Box> Within(byte[] film, (int Start, int Length) place, params string[] path)
    {
        var boxes = FilmCleaner.Boxes(film, place.Start, place.Start + place.Length).ToList();
        foreach (var kind in path)
        {
            boxes = boxes.FirstOrDefault(box => box.Kind == kind) is { } next
                ? [.. FilmCleaner.Boxes(film, next.Content.Start, next.Content.Start + next.Content.Length)]
                : [];
        }

        return boxes;
    }

    private static List<int> Sizes(byte[] film, List<FilmCleaner.Box> parts)
    {
        if (parts.FirstOrDefault(box => box.Kind == "stsz") is not { } table)
        {
            return [];
        }

        var all = Number(film, table, 4);
        var count = Number(film, table, 8);
        return count > film.Length
            ? throw new InvalidDataException("More samples than bytes.")
            : [.. Enumerable.Range(0, count).Select(i => all > 0 ? all : Number(film, table, 12 + (4 * i)))];
    }

    private static List<(int First, int Count)> Runs(byte[] film, List<FilmCleaner.Box> parts) =>
        parts.FirstOrDefault(box => box.Kind == "stsc") is { } table
            ? [.. Rows(film, table, 12).Select(at => (Number(film, table, at), Number(film, table, at + 4)))]
            : [];

    private static IEnumerable<long> Offsets(byte[] film, List<FilmCleaner.Box> parts)
    {
        if (parts.FirstOrDefault(box => box.Kind == "stco") is { } table)
        {
            return Rows(film, table, 4).Select(at => (long)(uint)Number(film, table, at));
        }

        return parts.FirstOrDefault(box => box.Kind == "co64") is { } wide
            ? Rows(film, wide, 8).Select(at => BinaryPrimitives.ReadInt64BigEndian(film.AsSpan(wide.Content.Start + at, 8)))
            : [];
    }

    /// <summary>Where the rows of a table begin: after its version and the number of rows.</summary>
    private static IEnumerable<int> Rows(byte[] film, FilmCleaner.Box table, int width)
    {
        var count = Number(film, table, 4);
        return count < 0 || count > table.Content.Length / width
            ? throw new InvalidDataException("More rows than there is room for.")
            : Enumerable.Range(0, count).Select(i => 8 + (width * i));
    }

    private static int Number(byte[] film, FilmCleaner.Box table, int at) =>
        at + 4 <= table.Content.Length
            ? BinaryPrimitives.ReadInt32BigEndian(film.AsSpan(table.Content.Start + at, 4))
            : throw new InvalidDataException("A table ends too early.");
}
