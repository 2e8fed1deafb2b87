namespace Ccs.Infrastructure.Documents.Content;

/// <summary>First bytes of documents and pictures.</summary>
internal static class Signatures
{
    /// <summary>Start of image, then a segment that a picture can begin with: application data, a comment, or tables.</summary>
    public static bool Jpeg(ReadOnlySpan<byte> head) =>
        head is [0xFF, 0xD8, 0xFF, (>= 0xE0 and <= 0xEF) or 0xFE or 0xDB or 0xC4 or (>= 0xC0 and <= 0xC2) or 0xDD, ..];

    /// <summary>The first chunk of a PNG is its header, 13 bytes long.</summary>
    public static bool Png(ReadOnlySpan<byte> head) => head.StartsWith(PngStart) && head[8..].StartsWith("\0\0\0\rIHDR"u8);

    public static bool WebP(ReadOnlySpan<byte> head) =>
        head.Length >= 16
        && head.StartsWith("RIFF"u8)
        && head[8..].StartsWith("WEBPVP8"u8)
        && head[15] is (byte)' ' or (byte)'L' or (byte)'X';

    public static bool Zip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);

    /// <summary>A Word or Excel file under a password: the whole of it lies encrypted in a container of the old kind.</summary>
    public static bool LockedOffice(ReadOnlySpan<byte> head) => head.StartsWith(Ole) && head.IndexOf(EncryptedPackage) > 0;

    /// <summary>What does not belong into an office document: programs, macros and objects of the old kind, other archives.</summary>
    /// <param name="head">First bytes of a part.</param>
    /// <param name="mayBePacked">Whether its name makes it a compressed picture.</param>
    public static bool Harmful(ReadOnlySpan<byte> head, bool mayBePacked) =>
        head switch
        {
            [(byte)'M', (byte)'Z', ..] => true, // Windows programs
            [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => true, // Linux programs
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => true, // OLE: macros, embedded objects
            [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => true,
            [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => true,
            [0x1F, 0x8B, 0x08, ..] => !mayBePacked, // gzip
            _ => false,
        };

    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> EncryptedPackage => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    private static ReadOnlySpan<byte> PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
}
