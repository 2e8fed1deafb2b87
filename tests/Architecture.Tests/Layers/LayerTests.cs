namespace Ccs.Architecture.Tests.Layers;

/// <summary>References point inwards: WebApi, Infrastructure, Application, Domain.</summary>
public sealed class LayerTests
{
    [Fact]
    public void The_domain_knows_the_platform_and_the_distributions_of_a_library() =>
        LayerRules.BeyondThePlatform(Assemblies.Domain).ShouldBe([LayerRules.Distributions], "ADR 86");

    [Fact]
    public void The_project_of_the_domain_asks_for_that_package_and_no_project() =>
        LayerRules.AskedFor(Repository.File("src/Domain/Domain.csproj").Text).ShouldBe([LayerRules.Distributions]);

    [Fact]
    public void The_library_of_proofs_knows_the_platform_and_a_library_of_signatures()
    {
        LayerRules.BeyondThePlatform(Assemblies.Proof).ShouldBe([LayerRules.Signatures], "whoever checks CCS doesn't run it");
        LayerRules.AskedFor(Repository.File("src/Proof/Proof.csproj").Text).ShouldBe([LayerRules.Signatures]);
    }

    [Fact]
    public void Only_the_statistics_use_it() =>
        LayerRules
            .Using(Assemblies.Domain, "MathNet")
            .Where(type => !LayerRules.IsOrIsBelow(type, "Ccs.Domain.Figures.Statistics"))
            .ShouldBeEmpty();

    [Fact]
    public void No_room_of_the_domain_needs_the_figures() =>
        LayerRules
            .Using(Assemblies.Domain, "Ccs.Domain.Figures")
            .Where(type => !LayerRules.IsOrIsBelow(type, "Ccs.Domain.Figures"))
            .ShouldBeEmpty();

    [Fact]
    public void The_statistics_know_no_complaint() =>
        LayerRules
            .Using(
                Assemblies.Domain,
                "Ccs.Domain.Complaints",
                "Ccs.Domain.Agencies",
                "Ccs.Domain.Figures.Facts",
                "Ccs.Domain.Figures.Counting"
            )
            .Where(type => LayerRules.IsOrIsBelow(type, "Ccs.Domain.Figures.Statistics"))
            .ShouldBeEmpty();

    [Fact]
    public void The_application_references_no_machinery() =>
        LayerRules.Referenced(Assemblies.Application, LayerRules.Machinery).ShouldBeEmpty();

    [Fact]
    public void The_project_of_the_application_asks_for_no_machinery() =>
        LayerRules
            .AskedFor(Repository.File("src/Application/Application.csproj").Text)
            .Where(name => LayerRules.Machinery.Any(family => LayerRules.IsOrIsBelow(name, family)))
            .ShouldBeEmpty();

    [Fact]
    public void No_type_of_the_application_uses_machinery() =>
        LayerRules.Using(Assemblies.Application, LayerRules.Machinery).ShouldBeEmpty();

    [Fact]
    public void The_application_does_not_know_who_serves_it()
    {
        LayerRules.Referenced(Assemblies.Application, "Ccs.Infrastructure", "Ccs.WebApi").ShouldBeEmpty();
        LayerRules.Using(Assemblies.Application, "Ccs.Infrastructure", "Ccs.WebApi").ShouldBeEmpty();
    }

    [Fact]
    public void The_infrastructure_does_not_know_the_http_interface()
    {
        LayerRules.Referenced(Assemblies.Infrastructure, "Ccs.WebApi").ShouldBeEmpty();
        LayerRules.Using(Assemblies.Infrastructure, "Ccs.WebApi").ShouldBeEmpty();
    }
}
