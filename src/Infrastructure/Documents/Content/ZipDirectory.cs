using System.Buffers.Binary;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>
/// A look at the end of an archive before anything reads it: its directory is read into memory as a whole, so its size must be bounded
/// first.
/// </summary>
internal static class ZipDirectory
{
    public const int MostEntries = 2_000;

    private const int EndBytes = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int MostDirectoryBytes = 1024 * 1024;

    /// <exception cref="UploadRefusedException">No archive, or one with more in it than any office file has.</exception>
    public static async Task RequireModest(Stream archive, CancellationToken cancellation)
    {
        var tail = new byte[(int)Math.Min(archive.Length, EndBytes + LongestComment)];
        archive.Position = archive.Length - tail.Length;
        await archive.ReadExactlyAsync(tail, cancellation);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndBytes > tail.Length)
        {
            throw new UploadRefusedException("upload.not-what-its-name-says");
        }

        // The values that stand for "see the 64-bit directory", which nothing of this size needs, are beyond the limits as well.
        var disks = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 4));
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var bytes = archive.Length - tail.Length + end - start;
        if (disks != 0 || entries > MostEntries || bytes is < 0 or > MostDirectoryBytes)
        {
            throw new UploadRefusedException("upload.dangerous");
        }
    }
}
