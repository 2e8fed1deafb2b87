using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>Files of each kind that say who made them; each of their secrets begins with "Secret".</summary>
internal static class TellingSamples
{
    public const string Secret = "Secret";

    /// <summary>64 by 64 points, with EXIF: make, model, artist, place.</summary>
    public static byte[] Heic { get; } =
        Convert.FromBase64String(
            "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAYNtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAA"
                + "NGlsb2MAAAAAREAAAgABAAAAAALHAAEAAAAAAAAAOQACAAAAAAAAAAEAAAGnAAABIAAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWlu"
                + "ZmUCAAABAAIAAEV4aWYAAAAAGmlyZWYAAAAAAAAADmNkc2MAAgABAAEAAADCaXBycAAAAKRpcGNvAAAAeGh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAA"
                + "AQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACtCAQEDcAAAAwCQAAADAAADAB6gIIEFlupJKa5uBAQMCAAAAwAIAAADAAhAIgABAAdEAcFysCJAAAAA"
                + "FGlzcGUAAAAAAAAAQAAAAEAAAAAQcGl4aQAAAAADCAgIAAAAFmlwbWEAAAAAAAAAAQABA4ECgwAAAWFtZGF0AAAABkV4aWYAAE1NACoAAAAIAAgBDwACAAAA"
                + "DAAAAG4BEAACAAAADAAAAHoBGgAFAAAAAQAAAIYBGwAFAAAAAQAAAI4BKAADAAAAAQACAAABOwACAAAADgAAAJYCEwADAAAAAQABAACIJQAEAAAAAQAAAKQA"
                + "AAAAU2VjcmV0UGhvbmUAU2VjcmV0TW9kZWwAAAAASAAAAAEAAABIAAAAAVNlY3JldCBBcnRpc3QAAAUAAAABAAAABAIDAAAAAQACAAAAAk4AAAAAAgAFAAAA"
                + "AwAAAOYAAwACAAAAAkUAAAAABAAFAAAAAwAAAP4AAAAAAAAAJAAAAAEAAAALAAAAAQAAABgAAAABAAAALAAAAAEAAAAAAAAAAQAAACQAAAABAAAANSgBrwtg"
                + "+sg1iOfMKdSKsNQNfPjnlqCFPGAosp+5jrcgvbP9PfDRy9FRUa5N8oOt0qTEHfwQ"
        );

    /// <summary>A twentieth of a second of silence, with an artist and a place.</summary>
    public static byte[] Opus { get; } =
        Convert.FromBase64String(
            "T2dnUwACAAAAAAAAAABDYfdSAAAAAGww0gEBE09wdXNIZWFkAQE4AYC7AAAAAABPZ2dTAAAAAAAAAAAAAENh91IBAAAAXXfLNwGvT3B1c1RhZ3"
                + "MfAAAAbGlib3B1cyAxLjMuMSwgbGlib3B1c2VuYyAwLjIuMQQAAAAjAAAARU5DT0RFUj1vcHVzZW5jIGZyb20gb3B1cy10b29scyAwLjISAAAA"
                + "YXJ0aXN0PVNlY3JldFZvaWNlFAAAAExPQ0FUSU9OPVNlY3JldFBsYWNlJwAAAEVOQ09ERVJfT1BUSU9OUz0tLWJpdHJhdGUgNiAtLXBhZGRpbm"
                + "cgME9nZ1MABJgKAAAAAAAAQ2H3UgIAAAD9eowkAwcGBggL5jsjq2AICKyzDsYICKyzDsY="
        );

    /// <summary>EXIF with an artist and an orientation, XMP, a comment, and a film behind the end.</summary>
    public static byte[] Jpeg { get; } =
    [
        .. Samples.Jpeg[..2],
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff]),
        .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SecretXmp</x:xmpmeta>"u8),
        .. Segment(0xFE, "SecretComment"u8),
        .. Samples.Jpeg[2..],
        0xFF,
        0xD9,
        .. "SecretFilm behind it"u8,
    ];

    public static byte[] Png { get; } =
    [.. Samples.Png[..33], .. Chunk("tEXt", "Author\0SecretText"u8), .. Chunk("eXIf", Tiff), .. Samples.Png[33..]];

    public static byte[] Mov { get; } =
    [
        .. Samples.Brands("qt  ", "qt  "),
        .. Samples.Box("mdat", "SecretPlaceOfEachSecond."u8.ToArray(), new byte[40]),
        .. Samples.Box(
            "moov",
            Samples.Box("mvhd", new byte[4], Encoding.ASCII.GetBytes("SecretAt"), new byte[88]),
            Samples.Box("meta", Encoding.ASCII.GetBytes("mdta com.apple.quicktime.location.ISO6709 Secret+36.19+044.01/")),
            Samples.Box("udta", Samples.Box("\u00A9xyz", Encoding.ASCII.GetBytes("Secret+36.19+044.01/"))),
            Track("vide", 0, 0),
            Track("meta", 28, 24)
        ),
        .. Samples.Box("uuid", Encoding.ASCII.GetBytes("SecretXmpOfTheFilm")),
    ];

    public static byte[] Pdf { get; } = MakePdf();

    private static byte[] Tiff =>
        [
            .. "MM\0*\0\0\0\u0008"u8,
            .. new byte[] { 0, 2 },
            .. new byte[] { 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 1, 0, 0 },
            .. new byte[] { 0x01, 0x3B, 0, 2, 0, 0, 0, 13, 0, 0, 0, 38 },
            .. new byte[4],
            .. "SecretArtist\0"u8,
        ];

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content)
    {
        byte[] segment = [0xFF, marker, 0, 0, .. content];
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(content.Length + 2));
        return segment;
    }

    private static byte[] Chunk(string kind, ReadOnlySpan<byte> content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. content];
        byte[] chunk = [0, 0, 0, 0, .. body, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(body));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    /// <param name="kind">Of its handler.</param>
    /// <param name="offset">Of its one chunk.</param>
    /// <param name="size">Of its one sample.</param>
    private static byte[] Track(string kind, int offset, int size)
    {
        static byte[] Numbers(params int[] numbers) =>
            [.. numbers.SelectMany(number => new[] { (byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number })];
        var handler = Samples.Box("hdlr", new byte[8], Encoding.ASCII.GetBytes(kind), new byte[13]);
        var tables = Samples.Box(
            "stbl",
            Samples.Box("stsz", Numbers(0, size, size > 0 ? 1 : 0)),
            Samples.Box("stsc", Numbers(0, 1, 1, 1, 1)),
            Samples.Box("stco", Numbers(0, 1, offset))
        );
        return Samples.Box(
            "trak",
            Samples.Box("tkhd", new byte[84]),
            Samples.Box("mdia", Samples.Box("mdhd", new byte[24]), handler, Samples.Box("minf", tables))
        );
    }

    private static byte[] MakePdf()
    {
        var photo = Encoding.Latin1.GetString(Jpeg);
        string[] items =
        [
            "<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[6 0 R]/Resources<</XObject<</I 7 0 R>>>>>>",
            "<</Title(SecretTitle)/Author(SecretAuthor)/Creator(SecretProgram)/Producer(SecretPrinter)>>",
            "<</Type/Metadata/Subtype/XML/Length 20>>stream\n<x>SecretInXmp</x>  \nendstream",
            "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/T(SecretReader)/Contents(It is late.)>>",
            $"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode"
                + $"/Length {photo.Length}>>stream\n{photo}\nendstream",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = items
            .Select((item, i) => (At: file.Length, _: file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{item}\nendobj\n")))
            .Select(o => o.At)
            .ToList();
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {items.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer<</Size {items.Length + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
