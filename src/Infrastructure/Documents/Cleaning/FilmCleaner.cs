using System.Buffers.Binary;
using System.Text;

namespace Ccs.Infrastructure.Documents.Cleaning;

/// <summary>
/// MP4, MOV and M4A: boxes in boxes. Those that speak of the film (user data, metadata of every make, Apple's place among them) are filled
/// with zeros and renamed to free space, and tracks that are no sound, picture or subtitle, which may hold a place for each second, are
/// emptied; so nothing moves, and no offset has to be written anew. The times in the headers are set to zero.
/// </summary>
internal static class FilmCleaner
{
    private const int ShortHeader = 8;
    private const int LongHeader = 16;
    private const int Deepest = 12;

    private static readonly string[] Containers = ["moov", "trak", "mdia", "minf", "moof", "traf"];
    private static readonly string[] Speaking = ["udta", "meta", "uuid", "ilst", "Xtra", "free", "skip", "wide"];
    private static readonly string[] Timed = ["mvhd", "tkhd", "mdhd"];

    public static byte[] Clean(byte[] file)
    {
        var film = (byte[])file.Clone();
        foreach (var box in Boxes(film, 0, film.Length).ToList())
        {
            Clean(film, box, depth: 0);
        }

        return film;
    }

    private static void Clean(byte[] film, Box box, int depth)
    {
        if (Speaking.Contains(box.Kind))
        {
            Empty(film, box);
        }
        else if (Timed.Contains(box.Kind))
        {
            var length = Math.Min(box.Content.Length, film[box.Content.Start] == 1 ? 16 : 8);
            film.AsSpan(box.Content.Start + 4, Math.Max(0, Math.Min(length, box.Content.Length - 4))).Clear();
        }
        else if (Containers.Contains(box.Kind) && depth < Deepest)
        {
            var inner = Boxes(film, box.Content.Start, box.Content.Start + box.Content.Length).ToList();
            if (box.Kind == "trak" && !IsShown(film, inner))
            {
                FilmSamples.Clear(film, box.Content);
                Empty(film, box);
                return;
            }

            inner.ForEach(part => Clean(film, part, depth + 1));
        }
    }

    private static void Empty(byte[] film, Box box)
    {
        "free"u8.CopyTo(film.AsSpan(box.Start + 4));
        film.AsSpan(box.Content.Start, box.Content.Length).Clear();
    }

    /// <summary>Those without any handler stay: they are nothing that a player shows, nor anything that it reads.</summary>
    private static bool IsShown(byte[] film, IReadOnlyList<Box> track)
    {
        var media = track.FirstOrDefault(box => box.Kind == "mdia");
        var handler = media is null
            ? null
            : Boxes(film, media.Content.Start, media.Content.Start + media.Content.Length).FirstOrDefault(box => box.Kind == "hdlr");
        return handler is null
            || handler.Content.Length < 12
            || Encoding.ASCII.GetString(film, handler.Content.Start + 8, 4) is "soun" or "vide" or "text" or "sbtl" or "subt";
    }

    /// <summary>One after the other; the first that lies about its size ends it.</summary>
    internal static IEnumerable<Box> Boxes(byte[] film, int from, int to)
    {
        var at = from;
        while (at + ShortHeader <= to)
        {
            var size = (long)BinaryPrimitives.ReadUInt32BigEndian(film.AsSpan(at));
            var header = size == 1 ? LongHeader : ShortHeader;
            if (size == 1)
            {
                size = at + LongHeader <= to ? BinaryPrimitives.ReadInt64BigEndian(film.AsSpan(at + ShortHeader)) : 0;
            }
            else if (size == 0)
            {
                size = to - at;
            }

            if (size < header || at + size > to)
            {
                throw new InvalidDataException("A box is longer than what it stands in.");
            }

            yield return new Box(Encoding.Latin1.GetString(film, at + 4, 4), at, (at + header, (int)size - header));
            at += (int)size;
        }
    }

    internal sealed record Box(string Kind, int Start, (int Start, int Length) Content);
}
