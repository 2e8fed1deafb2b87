namespace Ccs.Architecture.Tests.Layers;

/// <summary>The rules of the layers can fail: turned on an assembly that breaks them, they say so.</summary>
public sealed class LayerRulesProofs
{
    public static TheoryData<string> Machinery => [.. LayerRules.Machinery];

    [Fact]
    public void The_application_is_more_than_the_platform() =>
        LayerRules.BeyondThePlatform(Assemblies.Application).ShouldContain("MediatR");

    [Fact]
    public void A_project_between_the_layers_is_seen() => LayerRules.BeyondThePlatform(Assemblies.Application).ShouldContain("Ccs.Domain");

    [Theory]
    [MemberData(nameof(Machinery))]
    public void The_infrastructure_is_found_to_reference_each_kind_of_machinery(string family) =>
        LayerRules.Referenced(Assemblies.Infrastructure, family).ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(Machinery))]
    public void The_infrastructure_is_found_to_use_each_kind_of_machinery(string family) =>
        LayerRules.Using(Assemblies.Infrastructure, family).ShouldNotBeEmpty();

    [Fact]
    public void The_statistics_are_found_to_use_their_library() => LayerRules.Using(Assemblies.Domain, "MathNet").ShouldNotBeEmpty();

    [Fact]
    public void The_figures_are_found_to_use_complaints() =>
        LayerRules
            .Using(Assemblies.Domain, "Ccs.Domain.Complaints")
            .ShouldContain(type => LayerRules.IsOrIsBelow(type, "Ccs.Domain.Figures.Facts"));

    [Fact]
    public void The_http_interface_is_found_to_use_itself() => LayerRules.Using(Assemblies.WebApi, "Ccs.WebApi").ShouldNotBeEmpty();

    [Fact]
    public void A_reference_outwards_is_seen() =>
        LayerRules.Referenced(Assemblies.WebApi, "Ccs.Infrastructure").ShouldBe(["Ccs.Infrastructure"]);

    [Fact]
    public void A_package_in_a_project_file_is_seen() =>
        LayerRules.AskedFor("<Project><ItemGroup><PackageReference Include=\"Marten\" /></ItemGroup></Project>").ShouldBe(["Marten"]);

    [Theory]
    [InlineData("Marten", true)]
    [InlineData("Marten.Events", true)]
    [InlineData("Martenish", false)]
    public void A_family_is_its_name_and_what_is_below(string name, bool within) => LayerRules.IsOrIsBelow(name, "Marten").ShouldBe(within);
}
