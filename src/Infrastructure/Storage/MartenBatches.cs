using Ccs.Application.Ports;
using Ccs.Domain.Batches;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>A stream a batch, what it folds to beside it, and a small row for each case of an act.</summary>
internal sealed class MartenBatches(IDocumentSession session, IDocumentStore store) : IBatches
{
    public Task<Batch?> Find(Guid id, CancellationToken cancellation) => session.LoadAsync<Batch>(id, cancellation);

    public Task<IReadOnlyList<Batch>> MadeBy(string staffId, int take, CancellationToken cancellation) =>
        session
            .Query<Batch>()
            .Where(batch => batch.MadeBy == staffId)
            .OrderByDescending(batch => batch.MadeAt)
            .Take(take)
            .ToListAsync(cancellation);

    public Task<IReadOnlyList<Batch>> With(Guid complaintId, int take, CancellationToken cancellation) =>
        session.QueryAsync<Batch>(
            "where d.data @> jsonb_build_object('members', jsonb_build_array(?::text)) order by d.data ->> 'madeAt' desc limit ?",
            cancellation,
            complaintId.ToString(),
            take
        );

    public void Start(BatchMade made) => session.Events.StartStream(made.BatchId, made);

    // The version is the one that the stream has afterwards.
    public void Record(Batch batch, IBatchEvent @event) => session.Events.Append(batch.Id, batch.Version + 1, @event);

    public async Task Remember(BatchSight sight, CancellationToken cancellation)
    {
        await using var own = store.LightweightSession();
        own.Store(sight);
        await own.SaveChangesAsync(cancellation);
    }

    public Task<BatchSight?> Sight(string tag, CancellationToken cancellation) => session.LoadAsync<BatchSight>(tag, cancellation);

    public void Plan(IEnumerable<BatchTask> tasks) => session.Insert(tasks);

    public void End(BatchTask ended) => session.Store(ended);

    public Task<BatchTask?> Task(string id, CancellationToken cancellation) => session.LoadAsync<BatchTask>(id, cancellation);

    public Task<IReadOnlyList<BatchTask>> Tasks(Guid actId, CancellationToken cancellation) =>
        session.Query<BatchTask>().Where(task => task.ActId == actId).ToListAsync(cancellation);

    public Task<IReadOnlyList<BatchTask>> Waiting(Guid actId, int take, CancellationToken cancellation) =>
        session
            .Query<BatchTask>()
            .Where(task => task.ActId == actId && task.State == BatchTaskState.Waiting)
            .Take(take)
            .ToListAsync(cancellation);

    public Task<IReadOnlyList<Guid>> Unfinished(CancellationToken cancellation) =>
        session
            .Query<BatchTask>()
            .Where(task => task.State == BatchTaskState.Waiting)
            .Select(task => task.BatchId)
            .Distinct()
            .ToListAsync(cancellation);
}
