using System.Reflection;

namespace Ccs.Architecture.Tests;

/// <summary>What an assembly may not know. Kept apart from the tests so that a test can show that it finds something.</summary>
internal static class Walls
{
    public static readonly Assembly Domain = typeof(Domain.Complaints.Complaint).Assembly;
    public static readonly Assembly Application = typeof(Application.Ports.IUnitOfWork).Assembly;
    public static readonly Assembly Infrastructure = typeof(Infrastructure.DependencyInjection).Assembly;
    public static readonly Assembly WebApi = typeof(WebApi.WebApiSetup).Assembly;

    /// <returns>References of the assembly whose names begin with one of these.</returns>
    public static string[] Trespasses(Assembly assembly, params string[] forbidden) =>
        [.. assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => forbidden.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)))];

    /// <returns>Classes that implement an open generic interface, by any of its arguments.</returns>
    public static Type[] Implementing(Assembly assembly, params string[] interfaces) =>
        [.. assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }
            && type.GetInterfaces().Any(i => i.IsGenericType && interfaces.Contains(i.Name)))];
}
