namespace Ccs.Architecture.Tests;

public sealed class SourceTests
{
    [Fact]
    public void No_source_is_too_long_left_behind_or_switched_off() =>
        Sources.Of("src").Concat(Sources.Of("tests")).SelectMany(file => Sources.Faults(file.Text).Select(fault => $"{file.Path}: {fault}")).ShouldBeEmpty();

    [Fact]
    public void Faults_are_found()
    {
        Sources.Faults("// var x = 1;\n").ShouldNotBeEmpty();
        Sources.Faults("// TO" + "DO later").ShouldNotBeEmpty();
        Sources.Faults(new string('\n', 201)).ShouldNotBeEmpty();
        Sources.Faults("/// <summary>Fine.</summary>\n// A comment that says why.\n").ShouldBeEmpty();
    }

    [Fact]
    public void One_place_commits() =>
        Sources.Of("src/Application").Concat(Sources.Of("src/Infrastructure/Storage"))
            .Where(file => file.Text.Contains("SaveChangesAsync", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file.Path))
            .ShouldBe(["MartenAccessLog.cs", "MartenNotices.cs", "MartenUnitOfWork.cs", "ShortLived.cs"],
                ignoreOrder: true,
                "who looked is recorded before anything is shown; delivery facts and short-lived rows are no part of a command");

    [Fact]
    public void No_registry_is_named()
    {
        string[] hosts = ["nuget" + ".org", "npmjs" + ".org", "npmjs" + ".com", "debian" + ".org"];
        Directory.EnumerateFiles(Sources.Root, "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/.git/", StringComparison.Ordinal) && !path.Contains("/artifacts/", StringComparison.Ordinal))
            .Where(path => Path.GetExtension(path) is ".cs" or ".csproj" or ".props" or ".json" or ".md" or ".sh" or ".config" or "")
            .Where(path => hosts.Any(File.ReadAllText(path).Contains))
            .ShouldBeEmpty();
    }
}
