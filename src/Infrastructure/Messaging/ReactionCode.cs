using JasperFx.CodeGeneration;
using JasperFx.CodeGeneration.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Messaging;

/// <summary>
/// The code by which Wolverine calls the reactions. It is made ahead, as text, and compiled with everything else: no compiler is shipped.
/// </summary>
public static class ReactionCode
{
    /// <param name="services">Of a host that was built and not started: nothing is asked of the database.</param>
    /// <param name="folder">What the namespace <c>Internal.Generated</c> lies in.</param>
    /// <param name="tell">The path of each file.</param>
    public static void Write(IServiceProvider services, string folder, Action<string> tell)
    {
        var collections = services.GetServices<ICodeFileCollection>().ToArray();
        foreach (var collection in collections)
        {
            collection.Rules.GeneratedCodeOutputPath = folder;
        }

        new DynamicCodeBuilder(services, collections)
        {
            ServiceVariableSource = services.GetRequiredService<IServiceVariableSource>(),
        }.WriteGeneratedCode(tell);
    }
}
