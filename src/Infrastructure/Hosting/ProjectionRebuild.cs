using System.Diagnostics;
using Marten;

namespace Ccs.Infrastructure.Hosting;

/// <summary>Makes every stored read model anew from the events, in the way that it would be made today.</summary>
public sealed class ProjectionRebuild(IDocumentStore store, IEnumerable<IModelRebuild> own)
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(2);

    /// <summary>All that there are.</summary>
    public IReadOnlyList<string> Names => StoredModels.Names(store);

    /// <param name="tell">Progress, a line each.</param>
    /// <param name="cancellation">Ends it; what was rebuilt stays.</param>
    /// <param name="names">Which of them; none: all.</param>
    public async Task Run(Action<string> tell, CancellationToken cancellation, params IReadOnlyCollection<string> names)
    {
        using var daemon = await store.BuildProjectionDaemonAsync();
        foreach (var name in Names.Where(name => names.Count == 0 || names.Contains(name)))
        {
            var since = Stopwatch.GetTimestamp();
            if (own.FirstOrDefault(model => model.Name == name) is not { } model || !await model.Run(cancellation))
            {
                await daemon.RebuildProjectionAsync(name, Limit, cancellation);
            }

            tell($"{name}: rebuilt in {Stopwatch.GetElapsedTime(since).TotalSeconds:F1} s.");
        }
    }
}
