namespace Ccs.Architecture.Tests.Sources;

public sealed class SourceTests
{
    [Fact]
    public void No_source_is_too_long_left_behind_or_switched_off() =>
        Repository.Code.SelectMany(file => SourceRules.Faults(file).Select(fault => $"{file.Path}: {fault}")).ShouldBeEmpty();

    [Fact]
    public void Proof_that_faults_are_found()
    {
        static IEnumerable<string> Faults(string text) => SourceRules.Faults(new SourceFile("src/Some.cs", text));

        Faults("// var x = 1;\n").ShouldNotBeEmpty();
        Faults("// TO" + "DO later").ShouldNotBeEmpty();
        Faults(string.Concat(Enumerable.Repeat("x\n", SourceRules.MostLines + 1))).ShouldNotBeEmpty();
        Faults("/// <summary>Fine.</summary>\n// A comment that says why.\n").ShouldBeEmpty();
    }

    [Fact]
    public void One_place_commits() =>
        Repository
            .In("Application")
            .Concat(Repository.In("Infrastructure/Storage"))
            .Concat(Repository.In("Infrastructure/Access"))
            .Where(file => file.Text.Contains("SaveChangesAsync", StringComparison.Ordinal))
            .Select(file => file.Name)
            .ShouldBe(
                [
                    "MartenAccessLog",
                    "MartenDrafts",
                    "MartenBatches",
                    "MartenUnitOfWork",
                    "MartenAccountMakers",
                    "ExpiredRows",
                    "EndedTokens",
                    "OfficeNetworks",
                ],
                ignoreOrder: true,
                "looks and sign-ins are recorded before anything is shown; delivery facts, drafts and short-lived rows are no commands"
            );

    [Fact]
    public void No_registry_is_named()
    {
        string[] hosts = ["nuget" + ".org", "npmjs" + ".org", "npmjs" + ".com", "debian" + ".org"];

        Repository.TextFiles.Where(file => hosts.Any(file.Text.Contains)).Select(file => file.Path).ShouldBeEmpty();
    }
}
