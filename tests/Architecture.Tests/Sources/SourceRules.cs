using System.Text.RegularExpressions;

namespace Ccs.Architecture.Tests.Sources;

/// <summary>What may not stand in a source.</summary>
internal static partial class SourceRules
{
    public const int MostLines = 200;

    // Put together from halves, so that this file does not break its own rule.
    private static readonly string[] LeftBehind =
    [
        "TO" + "DO",
        "#pragma warning " + "disable",
        "Not" + "ImplementedException",
        "Skip" + " = \"",
    ];

    /// <returns>What is wrong with a source; empty where it is fine.</returns>
    public static IEnumerable<string> Faults(SourceFile file)
    {
        if (file.Lines.Count > MostLines)
        {
            yield return $"longer than {MostLines} lines";
        }

        foreach (var word in LeftBehind.Where(file.Text.Contains))
        {
            yield return word;
        }

        foreach (Match line in CommentedOut().Matches(file.Text))
        {
            yield return $"commented out: {line.Value.Trim()}";
        }
    }

    [GeneratedRegex(@"^\s*//(?!/).*[;{}]\s*$", RegexOptions.Multiline, 1000)]
    private static partial Regex CommentedOut();
}
