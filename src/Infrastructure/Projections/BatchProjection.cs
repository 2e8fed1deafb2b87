using Ccs.Domain.Batches;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace Ccs.Infrastructure.Projections;

/// <summary>Inline: what a batch is now.</summary>
public sealed class BatchProjection : IProjection
{
    public const string Name = "Batch";

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var stream in events.Where(e => e.Data is IBatchEvent).GroupBy(e => e.StreamId))
        {
            var batch = await operations.LoadAsync<Batch>(stream.Key, cancellation);
            foreach (var e in stream.OrderBy(e => e.Version))
            {
                batch = Batch.Evolve(batch, (IBatchEvent)e.Data);
            }

            operations.Store(batch!);
        }
    }
}
