namespace Ccs.Infrastructure.Documents.Content;

/// <summary>First bytes of sound recordings.</summary>
internal static class SoundSignatures
{
    private const int FrameHeader = 4;

    // Kilobits a second of layer III by the index in the frame, for MPEG 1 and for MPEG 2 and 2.5; 0 and 15 stand for none.
    private static readonly int[] Rates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Hertz1 = [44_100, 48_000, 32_000];

    /// <summary>A tag in front (ID3v2), or a frame of layer III with another right behind it.</summary>
    public static bool Mp3(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 10 && head.StartsWith("ID3"u8))
        {
            return head[3] is >= 2 and <= 4 && TagEnds(head) is { } end && (end + FrameHeader > head.Length || MayBeSound(head[end..]));
        }

        var length = FrameLength(head);
        return length > 0 && (length + FrameHeader > head.Length || FrameLength(head[length..]) > 0);
    }

    /// <summary>The first page of a stream, whose first packet names a sound codec; a film in the same container is none.</summary>
    public static bool Ogg(ReadOnlySpan<byte> head)
    {
        const int PageHeader = 27;
        if (head.Length < PageHeader + 1 || !head.StartsWith("OggS\0"u8) || (head[5] & 0x02) == 0)
        {
            return false;
        }

        var packet = PageHeader + head[26];
        return packet < head.Length && IsSoundCodec(head[packet..]);
    }

    private static bool IsSoundCodec(ReadOnlySpan<byte> packet) =>
        packet.StartsWith("\u0001vorbis"u8)
        || packet.StartsWith("OpusHead"u8)
        || packet.StartsWith("Speex   "u8)
        || packet.StartsWith("\u007FFLAC"u8);

    /// <summary>Behind a tag there may be zeros before the first frame.</summary>
    private static bool MayBeSound(ReadOnlySpan<byte> rest) => rest[0] == 0 || FrameLength(rest) > 0;

    /// <summary>Where the sound begins: the length is written in 7 bits of each byte.</summary>
    private static int? TagEnds(ReadOnlySpan<byte> head)
    {
        var size = 0;
        foreach (var part in head[6..10])
        {
            if (part > 0x7F)
            {
                return null;
            }

            size = (size << 7) | part;
        }

        return 10 + size;
    }

    /// <summary>Bytes of the frame that stands here; 0: none does.</summary>
    private static int FrameLength(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < FrameHeader || frame[0] != 0xFF || (frame[1] & 0xE6) != 0xE2)
        {
            return 0;
        }

        var version = (frame[1] >> 3) & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
        var (rate, hertz) = (frame[2] >> 4, (frame[2] >> 2) & 3);
        if (version == 1 || rate is 0 or 15 || hertz == 3)
        {
            return 0;
        }

        var padding = (frame[2] >> 1) & 1;
        return version == 3
            ? (144_000 * Rates1[rate] / Hertz1[hertz]) + padding
            : (72_000 * Rates2[rate] / (Hertz1[hertz] / (version == 2 ? 2 : 4))) + padding;
    }
}
