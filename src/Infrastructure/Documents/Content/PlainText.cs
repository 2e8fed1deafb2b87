using System.Buffers;
using System.Text;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>
/// Text: UTF-8, or UTF-16 that says so with its first two bytes; every byte of it must be text, and nothing in it steers a terminal.
/// </summary>
internal static class PlainText
{
    private const int Piece = 16 * 1024;

    /// <summary>Everything below the space but tab, line and page ends; and delete.</summary>
    private static readonly SearchValues<byte> Steering = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(b => (byte)b).Except("\t\n\r\f"u8.ToArray()),
        0x7F,
    ]);

    /// <summary>
    /// Nothing that steers a terminal, and nothing else that is known here: a PDF may well be made of letters only. A text may tell of a
    /// PDF within its first lines, where a PDF may begin too: what it is called decides between the two.
    /// </summary>
    public static bool MayBe(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-"u8) || (!IsWide(head) && !SteersNothing(head)))
        {
            return false;
        }

        foreach (var type in FileTypes.All)
        {
            if (type.MediaType is not ("text/plain" or "application/pdf") && type.Begins(head))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Of bytes that are each a character, or part of one that is beyond ASCII.</summary>
    public static bool SteersNothing(ReadOnlySpan<byte> text) => !text.ContainsAny(Steering);

    public static async Task RequireText(Stream clear, CancellationToken cancellation)
    {
        var bytes = new byte[Piece];
        var chars = new char[Piece + 1];
        var count = await clear.ReadAtLeastAsync(bytes, 2, throwOnEndOfStream: false, cancellation);
        var decoder = EncodingOf(bytes.AsSpan(0, count)).GetDecoder();
        try
        {
            for (; count > 0; count = await clear.ReadAsync(bytes, cancellation))
            {
                Check(chars.AsSpan(0, decoder.GetChars(bytes.AsSpan(0, count), chars, flush: false)));
            }

            decoder.GetChars([], chars, flush: true);
        }
        catch (DecoderFallbackException)
        {
            throw NotText();
        }
    }

    private static bool IsWide(ReadOnlySpan<byte> head) => head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static Encoding EncodingOf(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };

    private static void Check(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f'))
            {
                throw NotText();
            }
        }
    }

    private static UploadRefusedException NotText() => new("upload.not-what-its-name-says");
}
