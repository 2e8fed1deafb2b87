using System.Text;
using System.Text.RegularExpressions;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>
/// The formulas of a workbook: in cells, names, conditions and charts. What starts a program (DDE, which is the only use of a bar outside
/// of quotes, and the old calls of libraries) or fetches something is refused; a hyperlink waits for its reader.
/// </summary>
internal sealed partial class OfficeFormulas
{
    /// <summary>Excel takes 8,192 characters; names of functions and escapes are written longer.</summary>
    private const int Longest = 64 * 1024;

    private const RegexOptions Written = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Mathematics = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    private static readonly string[] Names = ["f", "definedName", "formula", "formula1", "formula2", "calculatedColumnFormula"];

    private readonly StringBuilder _formula = new();

    /// <summary>Whether what is read now belongs to one.</summary>
    public bool IsFormula { get; private set; }

    /// <param name="element">Its name.</param>
    /// <param name="space">In mathematics of texts the same name is a fraction.</param>
    public static bool Is(string element, string space) =>
        Names.Contains(element, StringComparer.Ordinal) && !space.Equals(Mathematics, StringComparison.Ordinal);

    public void Begin() => IsFormula = true;

    /// <exception cref="UploadRefusedException"><c>upload.dangerous</c>: longer than any.</exception>
    public void Add(string text)
    {
        _formula.Append(text);
        if (_formula.Length > Longest)
        {
            throw new UploadRefusedException("upload.dangerous");
        }
    }

    /// <exception cref="UploadRefusedException"><c>upload.runs-by-itself</c> or <c>upload.fetches-from-outside</c>.</exception>
    public void End()
    {
        var formula = Texts().Replace(_formula.ToString(), "\"\"");
        _formula.Clear();
        IsFormula = false;
        var bare = Quoted().Replace(formula, "_");
        if (bare.Contains('|', StringComparison.Ordinal) || Starting().IsMatch(bare))
        {
            throw new UploadRefusedException("upload.runs-by-itself");
        }

        if (Fetching().IsMatch(bare) || Outside().IsMatch(formula))
        {
            throw new UploadRefusedException("upload.fetches-from-outside");
        }
    }

    /// <summary>A quote within is written twice.</summary>
    [GeneratedRegex("\"[^\"]*\"", Written, 1000)]
    private static partial Regex Texts();

    /// <summary>Names of sheets and of columns.</summary>
    [GeneratedRegex(@"'[^']*'|\[[^\[\]]*\]", Written, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w])(RTD|CALL|EXEC|REGISTER|REGISTER\.ID|SQL\.REQUEST)\s*\(", Written, 1000)]
    private static partial Regex Starting();

    [GeneratedRegex(@"(?<![\w])(WEBSERVICE|IMAGE)\s*\(", Written, 1000)]
    private static partial Regex Fetching();

    /// <summary>A sheet of a file elsewhere, by its address.</summary>
    [GeneratedRegex(@"'\s*(\\\\|//|[^']*://)", Written, 1000)]
    private static partial Regex Outside();
}
