using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>
/// What is made of letters and is no text: a PDF, wherever in it the PDF begins (some readers look further than the first 1,024 bytes),
/// a script, or a page. Whoever is given it as a text and opens it with something else would run it.
/// </summary>
internal static class Disguise
{
    private const int Piece = 64 * 1024;

    /// <summary>As long as the longest mark, less one: a mark may lie across two pieces.</summary>
    private const int Overlap = 16;

    /// <summary>Looks first, and then inspects.</summary>
    public static Inspection Or(Inspection inspect) =>
        async (clear, cancellation) =>
        {
            await RequireNone(clear, cancellation);
            clear.Position = 0;
            await inspect(clear, cancellation);
        };

    private static async Task RequireNone(Stream clear, CancellationToken cancellation)
    {
        var bytes = new byte[Overlap + Piece];
        var (isFirst, isPdf) = (true, false);
        int count;
        for (var kept = 0; (count = await Fill(clear, bytes, kept, cancellation)) > kept; isFirst = false)
        {
            var piece = bytes.AsMemory(0, count);
            if (isFirst && PdfHeader.IsPageOrScript(piece.Span))
            {
                throw new UploadRefusedException("upload.not-what-its-name-says");
            }

            var at = isPdf ? 0 : PdfHeader.IndexIn(piece.Span);
            isPdf |= at >= 0;
            if (isPdf && HasObject(piece.Span[Math.Max(at, 0)..]))
            {
                throw new UploadRefusedException("upload.not-what-its-name-says");
            }

            kept = Math.Min(Overlap, count);
            piece[^kept..].CopyTo(bytes);
        }
    }

    /// <returns>Bytes in the buffer, with those that were kept.</returns>
    private static async Task<int> Fill(Stream clear, byte[] bytes, int kept, CancellationToken cancellation) =>
        kept + await clear.ReadAtLeastAsync(bytes.AsMemory(kept), bytes.Length - kept, throwOnEndOfStream: false, cancellation);

    /// <summary>A text may tell of a PDF, but has none of what a PDF is made of: <c>7 0 obj</c>.</summary>
    private static bool HasObject(ReadOnlySpan<byte> text)
    {
        for (var rest = text; rest.IndexOf("obj"u8) is >= 0 and var at; rest = rest[(at + 3)..])
        {
            var before = rest[..at].TrimEnd(" \t\r\n\f\0"u8);
            var isWord = at + 3 < rest.Length && char.IsAsciiLetter((char)rest[at + 3]);
            if (!isWord && before.Length > 0 && char.IsAsciiDigit((char)before[^1]))
            {
                return true;
            }
        }

        return false;
    }
}
