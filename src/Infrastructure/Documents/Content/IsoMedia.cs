using System.Buffers.Binary;
using System.Text;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>MP4, MOV, M4A and HEIC are one family of files (ISO 14496-12): boxes in boxes, the first of which names the brands.</summary>
internal static class IsoMedia
{
    private const int ShortHeader = 8;
    private const int LongHeader = 16;
    private const string QuickTime = "qt  ";
    private const int MostBoxes = 10_000;

    private static readonly string[] Pictures = ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"];
    private static readonly string[] PictureFamilies = ["mif1", "mif2", "msf1", "avif", "avis"];
    private static readonly string[] Sounds = ["M4A ", "M4B "];
    private static readonly string[] Films =
    [
        "isom",
        "iso2",
        "iso3",
        "iso4",
        "iso5",
        "iso6",
        "iso7",
        "iso8",
        "iso9",
        "mp41",
        "mp42",
        "avc1",
        "M4V ",
    ];

    public static bool IsHeic(ReadOnlySpan<byte> head) =>
        Brands(head) is [var major, ..] brands
        && (Pictures.Contains(major) || PictureFamilies.Contains(major))
        && brands.Any(Pictures.Contains);

    public static bool IsMp4(ReadOnlySpan<byte> head) =>
        Brands(head) is [var major, ..] brands && !Sounds.Contains(major) && IsFilm(major, brands);

    /// <summary>What an iPhone films.</summary>
    public static bool IsQuickTime(ReadOnlySpan<byte> head) => Brands(head) is [QuickTime, ..];

    /// <summary>
    /// Telephones record sound under the brands of films too; <see cref="RefuseVideo"/> sees whether there is a picture in it.
    /// </summary>
    public static bool IsSound(ReadOnlySpan<byte> head) =>
        Brands(head) is [var major, ..] brands && (Sounds.Contains(major) || IsFilm(major, brands));

    /// <summary>Walks over the boxes, into those that lead to the kinds of the tracks and past all others.</summary>
    public static async Task RefuseVideo(Stream clear, CancellationToken cancellation)
    {
        var box = new byte[LongHeader + 12];
        var at = 0L;
        for (var boxes = 0; at + ShortHeader <= clear.Length && boxes < MostBoxes; boxes++)
        {
            clear.Position = at;
            var count = await clear.ReadAtLeastAsync(box, box.Length, throwOnEndOfStream: false, cancellation);
            var (header, size) = SizeOf(box.AsSpan(0, count), clear.Length - at);
            if (size < header)
            {
                return;
            }

            var kind = Encoding.Latin1.GetString(box, 4, 4);
            if (kind == "hdlr" && IsVideoHandler(box.AsSpan(header, count - header)))
            {
                throw new UploadRefusedException("upload.not-what-its-name-says");
            }

            at += kind is "moov" or "trak" or "mdia" ? header : Math.Min(size, clear.Length - at);
        }
    }

    /// <summary>Version and flags, a word that is always zero, then the kind of the track.</summary>
    private static bool IsVideoHandler(ReadOnlySpan<byte> content) => content.Length >= 12 && content[8..].StartsWith("vide"u8);

    private static bool IsFilm(string major, string[] brands) =>
        !Pictures.Contains(major)
        && !PictureFamilies.Contains(major)
        && major != QuickTime
        && brands.Any(brand => Films.Contains(brand) || brand.StartsWith("3gp", StringComparison.Ordinal));

    /// <summary>The major brand, then the compatible ones; empty: not of this family.</summary>
    private static string[] Brands(ReadOnlySpan<byte> head)
    {
        if (head.Length < 16 || !head[4..].StartsWith("ftyp"u8))
        {
            return [];
        }

        var size = BinaryPrimitives.ReadUInt32BigEndian(head);
        if (size < 16 || size > head.Length || size % 4 != 0)
        {
            return [];
        }

        var brands = new List<string> { Encoding.Latin1.GetString(head.Slice(8, 4)) };
        for (var at = 16; at < size; at += 4)
        {
            brands.Add(Encoding.Latin1.GetString(head.Slice(at, 4)));
        }

        return [.. brands];
    }

    /// <summary>
    /// How long the header of a box and the whole box are; sizes of 0 (to the end) and 1 (64 bits follow) have meanings of their own.
    /// </summary>
    private static (int Header, long Size) SizeOf(ReadOnlySpan<byte> box, long toTheEnd) =>
        BinaryPrimitives.ReadUInt32BigEndian(box) switch
        {
            0 => (ShortHeader, toTheEnd),
            1 when box.Length >= LongHeader => (LongHeader, BinaryPrimitives.ReadInt64BigEndian(box[ShortHeader..])),
            var size => (ShortHeader, size),
        };
}
