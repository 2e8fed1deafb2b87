using System.Text;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>
/// Text as older Windows in the Region writes it: code page 1256, in which each byte is a letter, so that nothing in it is ever wrong. It
/// is taken for that only where its letters stand together in words, as they do in Arabic, Kurdish and Persian; and kept in UTF-8, which
/// every reader opens.
/// </summary>
internal static class ArabicText
{
    private const int CodePage = 1256;
    private const int Piece = 16 * 1024;

    private static readonly Encoding Windows1256 = CodePagesEncodingProvider.Instance.GetEncoding(CodePage)!;

    public static bool MayBe(ReadOnlySpan<byte> head) => PlainText.MayBe(head) && head is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]);

    /// <exception cref="UploadRefusedException">No such text.</exception>
    public static async Task RequireText(Stream clear, CancellationToken cancellation)
    {
        var bytes = new byte[Piece];
        var letters = new LetterCount();
        int count;
        while ((count = await clear.ReadAsync(bytes, cancellation)) > 0)
        {
            if (!PlainText.SteersNothing(bytes.AsSpan(0, count)))
            {
                throw NotText();
            }

            letters.Add(Windows1256.GetString(bytes, 0, count));
        }

        if (!letters.AreWords)
        {
            throw NotText();
        }
    }

    /// <exception cref="UploadRefusedException"><c>upload.too-large</c>: most of its letters take two bytes now.</exception>
    public static async Task<byte[]> InUtf8(Stream clear, CancellationToken cancellation)
    {
        using var reader = new StreamReader(clear, Windows1256, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var text = Encoding.UTF8.GetBytes(await reader.ReadToEndAsync(cancellation));
        return text.LongLength <= DocumentLimits.Bytes ? text : throw new UploadRefusedException("upload.too-large");
    }

    private static UploadRefusedException NotText() => new("upload.not-what-its-name-says");

    /// <summary>How many of the characters beyond ASCII are letters of the Arabic script with another such letter beside them.</summary>
    private sealed class LetterCount
    {
        private int _beyond;
        private int _inWords;
        private int _run;

        public bool AreWords => _inWords > 0 && _inWords * 2 >= _beyond;

        public void Add(string text)
        {
            foreach (var c in text)
            {
                _beyond += c > 0x7F ? 1 : 0;
                _run = c is >= '\u0600' and <= '\u06FF' && char.IsLetter(c) ? _run + 1 : 0;
                _inWords += _run switch
                {
                    < 2 => 0,
                    2 => 2,
                    _ => 1,
                };
            }
        }
    }
}
