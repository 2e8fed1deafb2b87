using Marten;

namespace Ccs.Infrastructure.Hosting;

/// <summary>Makes every stored read model anew from the events, in the way that it would be made today.</summary>
public sealed class ProjectionRebuild(IDocumentStore store)
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(2);

    /// <param name="tell">Progress, a line each.</param>
    /// <param name="cancellation">Ends it; what was rebuilt stays.</param>
    public async Task Run(Action<string> tell, CancellationToken cancellation)
    {
        using var daemon = await store.BuildProjectionDaemonAsync();
        foreach (var name in StoredModels.Names(store))
        {
            await daemon.RebuildProjectionAsync(name, Limit, cancellation);
            tell($"{name}: rebuilt.");
        }
    }
}
