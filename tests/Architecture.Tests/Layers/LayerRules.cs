using System.Reflection;
using System.Xml.Linq;
using NetArchTest.Rules;

namespace Ccs.Architecture.Tests.Layers;

/// <summary>Who may know whom. Each rule answers with what breaks it, so that nothing means that it holds.</summary>
internal static class LayerRules
{
    /// <summary>What only Infrastructure and WebApi may know.</summary>
    public static readonly string[] Machinery =
    [
        "Marten",
        "Wolverine",
        "Hangfire",
        "Npgsql",
        "Microsoft.AspNetCore",
        "Microsoft.EntityFrameworkCore",
        "JasperFx",
        "Weasel",
        "MailKit",
        "DnsClient",
        "Serilog",
    ];

    /// <summary>What the domain alone may ask for besides the platform: pure functions, for its statistics.</summary>
    public const string Distributions = "MathNet.Numerics";

    /// <summary>What the library of proofs alone may ask for besides the platform: Ed25519.</summary>
    public const string Signatures = "BouncyCastle.Cryptography";

    private static readonly string[] Platform = ["System", "netstandard", "mscorlib", "Microsoft.NETCore"];

    /// <summary>Referenced assemblies that are not the platform itself.</summary>
    public static IReadOnlyList<string> BeyondThePlatform(Assembly assembly) =>
        [.. References(assembly).Where(name => !Platform.Any(start => IsOrIsBelow(name, start)))];

    /// <summary>Referenced assemblies of any of the families.</summary>
    public static IReadOnlyList<string> Referenced(Assembly assembly, params IEnumerable<string> families) =>
        [.. References(assembly).Where(name => families.Any(family => IsOrIsBelow(name, family)))];

    /// <summary>Types that use any of the namespaces.</summary>
    public static IReadOnlyList<string> Using(Assembly assembly, params string[] namespaces) =>
        [.. Types.InAssembly(assembly).ShouldNot().HaveDependencyOnAny(namespaces).GetResult().FailingTypeNames ?? []];

    /// <summary>Packages and projects that a project file asks for.</summary>
    public static IReadOnlyList<string> AskedFor(string projectFile) =>
        [
            .. XDocument
                .Parse(projectFile)
                .Descendants()
                .Where(item => item.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference" or "Reference")
                .Select(item => (string?)item.Attribute("Include") ?? string.Empty),
        ];

    public static bool IsOrIsBelow(string name, string family) => name == family || name.StartsWith(family + '.', StringComparison.Ordinal);

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name ?? string.Empty);
}
