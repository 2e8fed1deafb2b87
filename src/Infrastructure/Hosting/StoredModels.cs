using JasperFx.Events.Projections;
using Marten;

namespace Ccs.Infrastructure.Hosting;

/// <summary>Read models that are kept in tables, as the store is configured: whoever adds one is rebuilt and watched.</summary>
internal static class StoredModels
{
    /// <summary>All that a rebuild makes anew, in the order in which they were configured.</summary>
    public static IReadOnlyList<string> Names(IDocumentStore store) =>
        [.. store.Options.Events.Projections().Where(model => model.Lifecycle != ProjectionLifecycle.Live).Select(model => model.Name)];

    /// <summary>The progress of those that follow the events, as its rows are named.</summary>
    public static string[] Shards(IDocumentStore store) =>
        [
            .. store
                .Options.Events.Projections()
                .Where(model => model.Lifecycle == ProjectionLifecycle.Async)
                .SelectMany(model => model.ShardNames())
                .Select(shard => shard.Identity),
        ];
}
