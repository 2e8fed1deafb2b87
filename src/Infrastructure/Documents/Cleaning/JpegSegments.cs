using System.Buffers.Binary;

namespace Ccs.Infrastructure.Documents.Cleaning;

/// <summary>
/// A JPEG without the parts that speak of it (EXIF, XMP, comments, whatever stands behind its end), its points untouched: for pictures
/// within documents.
/// </summary>
internal static class JpegSegments
{
    private const byte Mark = 0xFF;
    private const int Jfif = 0xE0;
    private const int ColorProfile = 0xE2;
    private const int Adobe = 0xEE;
    private const int Comment = 0xFE;
    private const int StartOfScan = 0xDA;
    private const int End = 0xD9;

    /// <returns>What came, where it is no JPEG.</returns>
    /// <exception cref="InvalidDataException">It begins as one and does not go on as one.</exception>
    public static byte[] Bare(byte[] picture)
    {
        if (picture is not [Mark, 0xD8, ..])
        {
            return picture;
        }

        using var bare = new MemoryStream(picture.Length);
        bare.Write(picture, 0, 2);
        var at = 2;
        while (at + 1 < picture.Length && picture[at + 1] != End)
        {
            if (picture[at + 1] == Mark)
            {
                // Some programs fill up before a mark.
                at++;
                continue;
            }

            var length = LengthOf(picture, at);
            if (!Speaks(picture[at + 1]))
            {
                bare.Write(picture, at, length);
            }

            at += length;
        }

        bare.Write([Mark, End]);
        return bare.ToArray();
    }

    /// <summary>With the points behind it, where it starts some.</summary>
    private static int LengthOf(byte[] picture, int at)
    {
        if (picture[at] != Mark || at + 4 > picture.Length)
        {
            throw new InvalidDataException("No segment where one should be.");
        }

        var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(picture.AsSpan(at + 2));
        if (picture[at + 1] == StartOfScan)
        {
            while (at + length + 1 < picture.Length && !IsMark(picture, at + length))
            {
                length++;
            }
        }

        return at + length <= picture.Length ? length : throw new InvalidDataException("A segment is longer than the picture.");
    }

    /// <summary>Among points, a mark that is followed by zero is a point, and eight others only count them.</summary>
    private static bool IsMark(byte[] picture, int at) =>
        picture[at] == Mark && picture[at + 1] is not (0 or Mark or (>= 0xD0 and <= 0xD7));

    /// <summary>Those that change how the points are read stay.</summary>
    private static bool Speaks(int marker) => marker is Comment or (> Jfif and <= 0xEF and not (ColorProfile or Adobe));
}
