namespace Ccs.Architecture.Tests.Layers;

/// <summary>References point inwards: WebApi, Infrastructure, Application, Domain.</summary>
public sealed class LayerTests
{
    [Fact]
    public void The_domain_knows_the_platform_and_nothing_else() => LayerRules.BeyondThePlatform(Assemblies.Domain).ShouldBeEmpty();

    [Fact]
    public void The_project_of_the_domain_asks_for_no_package_and_no_project() =>
        LayerRules.AskedFor(Repository.File("src/Domain/Domain.csproj").Text).ShouldBeEmpty();

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
