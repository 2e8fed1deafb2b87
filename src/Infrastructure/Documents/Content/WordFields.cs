using System.Text;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>The fields of a Word file: what each is told to do may be cut into pieces, with other fields between them.</summary>
internal sealed class WordFields
{
    /// <summary>Longer than any that does something; the rest of it is not looked at.</summary>
    private const int Longest = 4000;

    private const int Deepest = 100;

    private static readonly string[] Fetching = ["INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "IMPORT", "LINK", "RD", "DATABASE"];

    private readonly Stack<StringBuilder> _open = new([new StringBuilder()]);

    /// <summary>Whether what is read now belongs to an instruction.</summary>
    public bool IsInstruction { get; set; }

    /// <exception cref="UploadRefusedException"><c>upload.runs-by-itself</c> or <c>upload.fetches-from-outside</c>.</exception>
    public static void Judge(string instruction, bool nested)
    {
        var words = instruction.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var kind = words is [var first, ..] ? first.Trim('"').ToUpperInvariant() : string.Empty;

        // Letters by number, put together where the field is worked out, hide what it is.
        var isHidden = nested && kind == "QUOTE" && words.Length > 1 && words.Skip(1).All(word => word.Trim('"').All(char.IsAsciiDigit));
        if (isHidden || kind is "DDE" or "DDEAUTO")
        {
            throw new UploadRefusedException("upload.runs-by-itself");
        }

        if (
            Fetching.Contains(kind, StringComparer.Ordinal)
            && (
                instruction.Contains("://", StringComparison.Ordinal)
                || instruction.Contains(@"\\\\", StringComparison.Ordinal)
                || instruction.Contains("\"\\\\", StringComparison.Ordinal)
            )
        )
        {
            throw new UploadRefusedException("upload.fetches-from-outside");
        }
    }

    public void Add(string text)
    {
        var field = _open.Peek();
        field.Append(text, 0, Math.Min(text.Length, Longest - field.Length));
    }

    /// <param name="mark"><c>begin</c>, <c>separate</c> or <c>end</c>.</param>
    public void Mark(string mark)
    {
        if (mark == "begin")
        {
            _open.Push(_open.Count < Deepest ? new StringBuilder() : throw new UploadRefusedException("upload.dangerous"));
            return;
        }

        var field = _open.Peek();
        Judge(field.ToString(), nested: _open.Count > 2);
        field.Clear();
        if (mark == "end" && _open.Count > 1)
        {
            _open.Pop();
        }
    }

    /// <summary>Also those that nothing ended.</summary>
    public void End()
    {
        foreach (var field in _open)
        {
            Judge(field.ToString(), nested: false);
        }
    }
}
