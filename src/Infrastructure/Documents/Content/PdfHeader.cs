using System.Buffers;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>
/// Where a PDF begins. Mail servers, scanners and web sites put a few bytes before it, and readers look for it within the first 1,024;
/// so do we, unless what stands before it is the beginning of something that another program would run or read.
/// </summary>
internal static class PdfHeader
{
    private const int LatestStart = 1024;
    private const int Bytes = 7;

    private static readonly SearchValues<string> Pages = SearchValues.Create(
        ["<html", "<script", "<!doctype", "<svg", "<?php", "<?xml", "<hta", "@echo", "powershell", "wscript", "eval("],
        StringComparison.OrdinalIgnoreCase
    );

    public static bool Begins(ReadOnlySpan<byte> head) => Find(head) is { } at && (at == 0 || IsHarmless(head[..at]));

    /// <summary>Where it stands; null: nowhere near enough.</summary>
    public static int? Find(ReadOnlySpan<byte> head)
    {
        var near = head[..Math.Min(head.Length, LatestStart + Bytes)];
        return IndexIn(near) is >= 0 and var first ? first : null;
    }

    /// <summary>Where it stands, however far; negative: nowhere.</summary>
    public static int IndexIn(ReadOnlySpan<byte> bytes)
    {
        var (one, two) = (bytes.IndexOf("%PDF-1."u8), bytes.IndexOf("%PDF-2."u8));
        return one < 0 || (two >= 0 && two < one) ? two : one;
    }

    /// <summary>Whether it begins as a script or a page does.</summary>
    public static bool IsPageOrScript(ReadOnlySpan<byte> head)
    {
        var text = System.Text.Encoding.Latin1.GetString(head[..Math.Min(head.Length, LatestStart)]);
        var first = text.AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n\f");
        return IsProgram(head) || (first.StartsWith("<") && first.IndexOfAny(Pages) == 0);
    }

    private static bool IsHarmless(ReadOnlySpan<byte> before)
    {
        if (IsProgram(before) || Signatures.Harmful(before, mayBePacked: false) || Signatures.Zip(before))
        {
            return false;
        }

        foreach (var type in FileTypes.All)
        {
            if (type.MediaType is not ("application/pdf" or "text/plain") && type.Begins(before))
            {
                return false;
            }
        }

        return !System.Text.Encoding.Latin1.GetString(before).AsSpan().ContainsAny(Pages);
    }

    /// <summary>Scripts, and the programs of macOS and Java; those of Windows and Linux are harmful anywhere.</summary>
    private static bool IsProgram(ReadOnlySpan<byte> before) =>
        before
            is [(byte)'#', (byte)'!', ..]
                or [0xEF, 0xBB, 0xBF, (byte)'#', (byte)'!', ..]
                or [0xCA, 0xFE, 0xBA, 0xBE, ..]
                or [0xFE, 0xED, 0xFA, 0xCE or 0xCF, ..]
                or [0xCE or 0xCF, 0xFA, 0xED, 0xFE, ..];
}
