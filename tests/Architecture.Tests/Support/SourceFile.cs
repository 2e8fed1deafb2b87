namespace Ccs.Architecture.Tests.Support;

/// <summary>A text file, with its path below the root of the repository (always with slashes).</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public IReadOnlyList<string> Lines { get; } = Text.TrimEnd('\n').Split('\n');

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Written by the EF Core tools, or by the command <c>codegen</c>.</summary>
    public bool IsGenerated =>
        Path.Contains("/Migrations/", StringComparison.Ordinal) || Path.Contains("/Internal/Generated/", StringComparison.Ordinal);

    /// <summary>Written by a package manager: what it says of registries is its business.</summary>
    public bool IsLockFile =>
        Path.EndsWith(".lock.json", StringComparison.Ordinal) || Path.EndsWith("package-lock.json", StringComparison.Ordinal);

    /// <summary>Path and number of every line that fits.</summary>
    public IEnumerable<string> LinesWhere(Func<string, bool> fits) =>
        Lines.Index().Where(line => fits(line.Item)).Select(line => $"{Path}:{line.Index + 1}");
}
