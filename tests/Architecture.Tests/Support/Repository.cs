namespace Ccs.Architecture.Tests.Support;

/// <summary>The files of the project as they lie on the disk, found from the test program upwards.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs =
    [
        ".git",
        "artifacts",
        "bin",
        "obj",
        "node_modules",
        "wwwroot",
        "TestResults",
        ".vs",
        ".idea",
        ".vscode",
    ];
    private static readonly string[] NotText = [".png", ".ico", ".jpg", ".pdf", ".zip", ".docx", ".dll", ".bin", ".user"];

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Everything that people wrote as text, lock files included.</summary>
    public static IReadOnlyList<SourceFile> TextFiles { get; } =
    [.. Below(Root).Where(path => !NotText.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)).Select(Read)];

    /// <summary>C# of the program and of its tests, without what a tool generated.</summary>
    public static IReadOnlyList<SourceFile> Code { get; } =
    [.. TextFiles.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal) && !file.IsGenerated)];

    public static IReadOnlyList<SourceFile> Program { get; } =
    [.. Code.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal))];

    /// <summary>Razor pages and views.</summary>
    public static IReadOnlyList<SourceFile> Views { get; } =
    [.. TextFiles.Where(file => file.Path.EndsWith(".cshtml", StringComparison.Ordinal))];

    public static IReadOnlyList<SourceFile> In(string folder) =>
        [.. Program.Where(file => file.Path.StartsWith($"src/{folder}/", StringComparison.Ordinal))];

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static SourceFile File(string path) => Read(Path.Combine(Root, path));

    private static SourceFile Read(string path) =>
        new(Path.GetRelativePath(Root, path).Replace('\\', '/'), System.IO.File.ReadAllText(path));

    private static IEnumerable<string> Below(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Concat(Directory.EnumerateDirectories(folder).Where(inner => !NotOurs.Contains(Path.GetFileName(inner))).SelectMany(Below));

    private static string FindRoot(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "CCS.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No CCS.sln above {from}.");
    }
}
