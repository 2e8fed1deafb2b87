using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>Where objects may begin in a PDF: in the file itself, and in streams that objects are packed into.</summary>
internal static class PdfPlaces
{
    private static readonly SearchValues<byte> NumbersAndBlanks = SearchValues.Create("0123456789 \t\r\n\f\0"u8);

    public static List<int> OfObjects(ReadOnlySpan<byte> file)
    {
        List<int> places = [];
        for (var at = 0; Next(file, at, "obj"u8) is { } found; at = found + 3)
        {
            if (found > 0 && file[found - 1] is (>= (byte)'0' and <= (byte)'9') or 0 or 9 or 10 or 12 or 13 or 32)
            {
                places.Add(found);
            }
        }

        for (var at = 0; Next(file, at, "trailer"u8) is { } found; at = found + 7)
        {
            places.Add(found);
        }

        return places;
    }

    /// <summary>
    /// Numbers and offsets of the objects come first; read from each of them, and from the beginning, no offset can lead past anything.
    /// </summary>
    public static List<int> WithinPacked(ReadOnlySpan<byte> content)
    {
        var end = content.IndexOfAnyExcept(NumbersAndBlanks);
        end = end < 0 ? content.Length : end;
        List<int> places = [0, end];
        var numbers = Encoding.Latin1.GetString(content[..end]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < numbers.Length; i += 2)
        {
            if (int.TryParse(numbers[i], CultureInfo.InvariantCulture, out var offset) && offset >= 0 && offset < content.Length - end)
            {
                places.Add(end + offset);
            }
        }

        return places;
    }

    /// <summary>Packed it begins with two bytes that say so, in clear with a number; what may be both is looked at as both.</summary>
    /// <param name="stream">From its beginning to the end of the file: its length may be a lie.</param>
    /// <param name="budget">How much all streams together may turn into.</param>
    /// <exception cref="UploadRefusedException">More than the budget.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Unpacked(ReadOnlyMemory<byte> stream, InflationBudget budget)
    {
        var start = stream.Span.IndexOfAnyExcept((byte)'\r', (byte)'\n', (byte)' ');
        var bytes = stream[Math.Max(0, start)..];
        if (bytes.Length > 2 && (bytes.Span[0] & 0x0F) == 8 && ((bytes.Span[0] << 8) | bytes.Span[1]) % 31 == 0)
        {
            yield return Inflated(bytes, budget);
        }

        if (bytes.Length > 0 && bytes.Span[0] is >= (byte)'0' and <= (byte)'9')
        {
            yield return bytes;
        }
    }

    private static int? Next(ReadOnlySpan<byte> file, int at, ReadOnlySpan<byte> word) =>
        file[at..].IndexOf(word) is >= 0 and var found ? at + found : null;

    private static ReadOnlyMemory<byte> Inflated(ReadOnlyMemory<byte> bytes, InflationBudget budget)
    {
        using var clear = new MemoryStream();
        using var packed = MemoryMarshal.TryGetArray(bytes, out var part)
            ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        using var inflating = new ZLibStream(packed, CompressionMode.Decompress);
        var piece = new byte[32 * 1024];
        try
        {
            int count;
            while ((count = inflating.Read(piece)) > 0)
            {
                budget.Spend(count);
                clear.Write(piece, 0, count);
            }
        }
        catch (InvalidDataException)
        {
            // A reader would show what comes before the damage, so that is what is looked at.
        }

        return clear.GetBuffer().AsMemory(0, (int)clear.Length);
    }
}
