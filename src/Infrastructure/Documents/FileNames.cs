using System.Globalization;
using System.Text;
using Ccs.Domain.Text;

namespace Ccs.Infrastructure.Documents;

/// <summary>Names of files as they may be shown and used again on any system; letters of every script stay as they were written.</summary>
internal static class FileNames
{
    public const int Longest = 200;

    private const string Nameless = "file";
    private const string NotInNames = "<>:\"|?*";

    /// <summary>
    /// The last part of a path, without what can't be seen, turns the reading direction around, or is forbidden in file names somewhere;
    /// NFC; cut to 200 characters before the extension, which stays.
    /// </summary>
    public static string Clean(string name)
    {
        var bare = VisibleText.Undirected(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);
        var allowed = new StringBuilder(bare.Length);
        foreach (var c in bare)
        {
            allowed.Append(
                char.IsControl(c) || char.IsWhiteSpace(c) ? ' '
                : NotInNames.Contains(c, StringComparison.Ordinal) ? '_'
                : c
            );
        }

        // Windows drops dots and spaces at the end, which would make another extension of it.
        var clean = allowed.ToString().Trim().TrimEnd('.', ' ');
        var extension = Extension(clean);
        var stem = clean[..^extension.Length].TrimEnd();
        return Cut(stem.Trim('.', ' ').Length == 0 ? Nameless : stem, Longest - extension.Length) + extension;
    }

    /// <summary>With its dot, as written; empty where there is none, or where it is too long to be one.</summary>
    public static string Extension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot >= 0 && name.Length - dot is > 1 and <= 10 ? name[dot..] : string.Empty;
    }

    /// <summary>Never within what a reader sees as one letter.</summary>
    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var letters = StringInfo.ParseCombiningCharacters(text);
        var end = letters.Last(start => start <= longest);
        return text[..(end == 0 ? longest : end)].TrimEnd();
    }
}
