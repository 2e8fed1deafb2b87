using System.Reflection;

namespace Ccs.Architecture.Tests.Support;

/// <summary>The four assemblies of the program, and the library of its proofs.</summary>
internal static class Assemblies
{
    public static readonly Assembly Proof = typeof(Proof.Tree.TreeHash).Assembly;
    public static readonly Assembly Domain = typeof(Domain.Complaints.Complaint).Assembly;
    public static readonly Assembly Application = typeof(Application.DependencyInjection).Assembly;
    public static readonly Assembly Infrastructure = typeof(Infrastructure.DependencyInjection).Assembly;
    public static readonly Assembly WebApi = typeof(WebApi.WebApiSetup).Assembly;
}
