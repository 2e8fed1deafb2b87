using System.Collections;
using System.Globalization;
using System.Text;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>
/// Goes through the words of a PDF from any place to the end of the object there, past what is written (strings) and past streams. What
/// makes it read the same bytes too often is refused.
/// </summary>
/// <param name="content">The file, or what was packed into one of its streams.</param>
/// <param name="found">Is told of all names.</param>
/// <param name="packed">Whether nothing tells where an object ends: then no place is gone through twice.</param>
internal sealed class PdfWalk(ReadOnlyMemory<byte> content, PdfFindings found, bool packed)
{
    private const int LongestName = 127;

    private readonly BitArray? _seen = packed ? new BitArray(content.Length) : null;

    /// <summary>Some twenty readings of each byte; honest files need one.</summary>
    private long _steps = 100_000 + (20L * content.Length);

    public void From(int at)
    {
        var bytes = content.Span;
        var before = string.Empty;
        var start = Blanks(bytes, at);
        found.BeginObject(whole: !packed);
        for (var i = start; i < bytes.Length && (i == start || _seen?[i] != true); i = Blanks(bytes, i))
        {
            _seen?.Set(i, true);
            switch (bytes[i])
            {
                case (byte)'/':
                    var end = Regular(bytes, i + 1);
                    var name = Name(bytes[(i + 1)..end]);
                    found.Add(name, before);
                    (before, i) = ("/" + name, Spend(i, end));
                    break;
                case (byte)'(':
                    (before, i) = (".", Spend(i, Text(bytes, i)));
                    break;
                case (byte)'<' when bytes[i..].StartsWith("<<"u8):
                    (before, i) = (".", Spend(i, i + 2));
                    break;
                case (byte)'<':
                    var close = bytes[i..].IndexOf((byte)'>');
                    (before, i) = (".", Spend(i, close < 0 ? bytes.Length : i + close + 1));
                    break;
                case var _ when IsRegular(bytes[i]):
                    var stop = Regular(bytes, i);
                    before = stop - i <= LongestName ? Encoding.Latin1.GetString(bytes[i..stop]) : ".";
                    if (before == "stream")
                    {
                        found.AddStream(stop);
                    }

                    i = before is "endobj" or "stream" ? bytes.Length : Spend(i, stop);
                    break;
                default:
                    (before, i) = (".", Spend(i, i + 1));
                    break;
            }
        }
    }

    private static bool IsBlank(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte b) =>
        !IsBlank(b)
        && b
            is not (
                (byte)'('
                or (byte)')'
                or (byte)'<'
                or (byte)'>'
                or (byte)'['
                or (byte)']'
                or (byte)'{'
                or (byte)'}'
                or (byte)'/'
                or (byte)'%'
            );

    private static int Regular(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && IsRegular(bytes[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Any letter of a name may be written as its number: <c>/J#61vaScript</c>.</summary>
    private static string Name(ReadOnlySpan<byte> written)
    {
        if (written.Length > LongestName * 3)
        {
            return string.Empty;
        }

        var name = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            if (
                written[i] == '#'
                && i + 2 < written.Length
                && byte.TryParse(written.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var letter)
            )
            {
                name.Append((char)letter);
                i += 2;
            }
            else
            {
                name.Append((char)written[i]);
            }
        }

        return name.ToString();
    }

    /// <summary>Past blanks and comments.</summary>
    private int Blanks(ReadOnlySpan<byte> bytes, int at)
    {
        var i = at;
        while (i < bytes.Length && (IsBlank(bytes[i]) || bytes[i] == '%'))
        {
            var line = bytes[i] == '%' ? bytes[i..].IndexOfAny((byte)'\r', (byte)'\n') : 0;
            i = line < 0 ? bytes.Length : i + line + 1;
        }

        return Spend(at, i);
    }

    /// <summary>Past a string, in which brackets come in pairs.</summary>
    private static int Text(ReadOnlySpan<byte> bytes, int at)
    {
        var depth = 0;
        for (var i = at; i < bytes.Length; i++)
        {
            switch (bytes[i])
            {
                case (byte)'\\':
                    i++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return i + 1;
                default:
                    break;
            }
        }

        return bytes.Length;
    }

    private int Spend(int from, int to)
    {
        _steps -= to - from;
        return _steps >= 0 ? to : throw new UploadRefusedException("upload.dangerous");
    }
}
