using System.Buffers.Binary;
using System.Text;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>The smallest real files of each accepted type.</summary>
internal static class Samples
{
    public static byte[] Pdf { get; } =
        """
        %PDF-1.4
        %âãÏÓ
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj
        trailer<</Root 1 0 R>>
        %%EOF
        """u8.ToArray();

    public static byte[] Jpeg { get; } =
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////"
                + "wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA="
        );

    public static byte[] Png { get; } =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static byte[] WebP { get; } = Convert.FromBase64String("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    public static byte[] Heic { get; } = [.. Brands("heic", "mif1", "heic"), .. Box("meta", new byte[4]), .. Box("mdat", new byte[16])];

    public static byte[] Avif { get; } = [.. Brands("avif", "mif1", "miaf", "iso8"), .. Box("mdat", new byte[16])];

    public static byte[] Mp4 { get; } =
    [.. Brands("isom", "isom", "iso2", "avc1", "mp41"), .. Box("mdat", new byte[64]), .. Movie("soun", "vide")];

    /// <summary>As an iPhone films.</summary>
    public static byte[] Mov { get; } = [.. Brands("qt  ", "qt  "), .. Box("wide"), .. Box("mdat", new byte[64]), .. Movie("soun", "vide")];

    /// <summary>As a computer writes it.</summary>
    public static byte[] M4a { get; } = [.. Brands("M4A ", "mp42", "isom"), .. Movie("soun"), .. Box("mdat", new byte[64])];

    /// <summary>As an Android telephone writes it.</summary>
    public static byte[] M4aOfTelephone { get; } = [.. Brands("mp42", "isom", "mp42"), .. Box("mdat", new byte[64]), .. Movie("soun")];

    public static byte[] Mp3 { get; } = [.. Mp3Frame(), .. Mp3Frame(), .. Mp3Frame()];

    public static byte[] Mp3WithTag { get; } = [.. "ID3\u0003\0\0\0\0\0\u000A"u8, .. new byte[10], .. Mp3];

    public static byte[] Opus { get; } = OggPage("OpusHead\u0001\u0001\0\0\0\0\0\0\0\0\0"u8);

    public static byte[] Vorbis { get; } = OggPage([1, .. "vorbis"u8, .. new byte[23]]);

    public static byte[] Theora { get; } = OggPage([0x80, .. "theora"u8, .. new byte[35]]);

    public static byte[] Text { get; } = Encoding.UTF8.GetBytes("کارەبا سێ ڕۆژە نییە.\r\n\tانقطعت الكهرباء\nNo electricity.\n");

    public static byte[] Text16 { get; } = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("کارەبا نییە 😀\r\n")];

    public static byte[] Text16BigEndian { get; } =
    [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("کارەبا\n")];

    public static byte[] WindowsProgram { get; } = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, .. new byte[200]];

    /// <summary>Every type by a name that it comes with, and what it is found to be.</summary>
    public static TheoryData<string, byte[], string> Accepted { get; } =
        new()
        {
            { "a.pdf", Pdf, "application/pdf" },
            { "a.PDF", Pdf, "application/pdf" },
            { "a.jpg", Jpeg, "image/jpeg" },
            { "a.jpeg", Jpeg, "image/jpeg" },
            { "a.png", Png, "image/png" },
            { "a.webp", WebP, "image/webp" },
            { "a.heic", Heic, "image/heic" },
            { "a.mp4", Mp4, "video/mp4" },
            { "a.mov", Mov, "video/quicktime" },
            { "IMG_0041.MOV", Mov, "video/quicktime" },
            { "a.m4a", M4a, "audio/mp4" },
            { "b.m4a", M4aOfTelephone, "audio/mp4" },
            { "a.mp3", Mp3, "audio/mpeg" },
            { "b.mp3", Mp3WithTag, "audio/mpeg" },
            { "a.ogg", Vorbis, "audio/ogg" },
            { "b.ogg", Opus, "audio/ogg" },
            { "a.docx", Package.Docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
            { "a.xlsx", Package.Xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
            { "a.txt", Text, "text/plain" },
            { "b.txt", Text16, "text/plain" },
            { "c.txt", Text16BigEndian, "text/plain" },
        };

    public static byte[] Box(string kind, params byte[][] content)
    {
        byte[] body = [.. content.SelectMany(part => part)];
        var box = new byte[8 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes(kind, box.AsSpan(4));
        body.CopyTo(box.AsSpan(8));
        return box;
    }

    public static byte[] Brands(string major, params string[] compatible) =>
        Box("ftyp", Encoding.ASCII.GetBytes(major), new byte[4], Encoding.ASCII.GetBytes(string.Concat(compatible)));

    public static byte[] Movie(params string[] tracks) => Box("moov", [.. tracks.Select(Track).Prepend(Box("mvhd", new byte[100]))]);

    private static byte[] Track(string kind)
    {
        var handler = Box("hdlr", new byte[8], Encoding.ASCII.GetBytes(kind), new byte[13]);
        return Box("trak", Box("tkhd", new byte[84]), Box("mdia", Box("mdhd", new byte[24]), handler));
    }

    /// <summary>MPEG 1, layer III, 128 kbit/s, 44.1 kHz: 417 bytes.</summary>
    private static byte[] Mp3Frame() => [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];

    private static byte[] OggPage(ReadOnlySpan<byte> packet) => [.. "OggS\0\u0002"u8, .. new byte[20], 1, (byte)packet.Length, .. packet];
}
