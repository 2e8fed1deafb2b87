namespace Ccs.WebApi.Tests.Hosting;

/// <summary>What calls the reactions was made ahead and committed, and the compiler that could make it at run time stays at home.</summary>
public sealed class ReactionCodeTests
{
    [Fact]
    public async Task The_committed_code_is_what_would_be_made_today()
    {
        var made = Directory.CreateTempSubdirectory("ccs-codegen-");
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Ccs"] = "Host=none",
            ["Ccs__DataFolder"] = CcsProgram.NewDataFolder(),
        };

        var (exitCode, output) = await CcsProgram.Command(settings, "codegen", "write", made.FullName);

        exitCode.ShouldBe(0, output);
        Files(made.FullName).ShouldNotBeEmpty();
        Files(made.FullName)
            .ShouldBe(
                Files(Repository.PathOf("src", "Infrastructure", "Internal", "Generated")),
                "run eng/codegen.sh and commit what it makes"
            );
        made.Delete(recursive: true);
    }

    [Fact]
    public void No_compiler_is_shipped() =>
        Directory
            .EnumerateFiles(CcsProgram.Folder, "*.dll", SearchOption.AllDirectories)
            .Select(Path.GetFileName)
            .Where(name =>
                name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
                || name.Contains("RuntimeCompil", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();

    /// <summary>Name and text of each.</summary>
    private static SortedDictionary<string, string> Files(string folder) =>
        new(
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(path => Path.GetRelativePath(folder, path), File.ReadAllText, StringComparer.Ordinal),
            StringComparer.Ordinal
        );
}
