using System.Text.RegularExpressions;

namespace Ccs.Architecture.Tests;

/// <summary>The sources as text, and what may not stand in them.</summary>
internal static partial class Sources
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<(string Path, string Text)> Of(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains("Migrations", StringComparison.Ordinal) && !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(path => (Path.GetRelativePath(Root, path), File.ReadAllText(path)));

    /// <returns>What is wrong with a source; empty where it is fine.</returns>
    public static IEnumerable<string> Faults(string text)
    {
        if (text.Split('\n').Length > 200)
        {
            yield return "longer than 200 lines";
        }

        foreach (var word in new[] { "TO" + "DO", "#pragma warning " + "disable", "Not" + "ImplementedException", "Skip" + " = \"" }.Where(text.Contains))
        {
            yield return word;
        }

        foreach (Match line in CommentedOut().Matches(text))
        {
            yield return $"commented out: {line.Value.Trim()}";
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CCS.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^\s*//(?!/).*[;{}]\s*$", RegexOptions.Multiline, 1000)]
    private static partial Regex CommentedOut();
}
