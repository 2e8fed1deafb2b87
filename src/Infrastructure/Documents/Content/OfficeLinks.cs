using System.Text.RegularExpressions;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>
/// Links from an office file to something outside of it. A reader clicks on a hyperlink, or does not; everything else is fetched when the
/// file is opened, which tells somebody that it was, from where, and under which account of Windows.
/// </summary>
internal static partial class OfficeLinks
{
    /// <summary>Documents of any other kind, objects of the old kind, and controls, which are programs.</summary>
    private static readonly string[] Dangerous = ["aFChunk", "oleObject", "control", "activeXControlBinary", "vbaProject"];

    /// <param name="type">An address, of which the last word matters.</param>
    /// <param name="target">Where it leads.</param>
    /// <param name="mode"><c>External</c>, or within the file.</param>
    /// <exception cref="UploadRefusedException">It is fetched from outside, or brings in a document of any kind.</exception>
    public static void RequireHarmless(string type, string target, string mode)
    {
        var kind = type[(type.LastIndexOf('/') + 1)..];
        if (!mode.Equals("External", StringComparison.OrdinalIgnoreCase))
        {
            if (Dangerous.Contains(kind, StringComparer.OrdinalIgnoreCase))
            {
                throw new UploadRefusedException("upload.dangerous");
            }

            return;
        }

        var isHarmless =
            kind.Equals("hyperlink", StringComparison.OrdinalIgnoreCase)
            || (kind.Equals("attachedTemplate", StringComparison.OrdinalIgnoreCase) && IsOnThisMachine(target));
        if (!isHarmless)
        {
            throw new UploadRefusedException("upload.fetches-from-outside");
        }
    }

    /// <summary>
    /// Every Word file names the template it was made from, which is nearly always <c>Normal.dotm</c> in a folder of its author.
    /// </summary>
    private static bool IsOnThisMachine(string target)
    {
        var path = Uri.UnescapeDataString(target).Replace('\\', '/').Trim();
        if (path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            path = path["file:".Length..];
            return !path.StartsWith("//", StringComparison.Ordinal)
                || (path.StartsWith("///", StringComparison.Ordinal) && !path.StartsWith("////", StringComparison.Ordinal));
        }

        return !path.StartsWith("//", StringComparison.Ordinal) && !Scheme().IsMatch(path);
    }

    /// <summary>One letter and a colon are a drive.</summary>
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]+:", RegexOptions.None, 1000)]
    private static partial Regex Scheme();
}
