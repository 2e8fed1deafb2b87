using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>
/// What one small stream folds to, kept per node and looked at again after two seconds: a change takes effect without a restart. Asking for
/// the version is one cheap query; folding happens only when it moved.
/// </summary>
internal sealed class FoldedStream<TState, TEvent>(
    IDocumentStore store,
    TimeProvider clock,
    Guid streamId,
    TState empty,
    Func<TState, TEvent, TState> evolve
)
    where TState : class
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private volatile Snapshot? _snapshot;
    private volatile int _changes;

    public Guid StreamId => streamId;

    public async ValueTask<TState> Get(CancellationToken cancellation)
    {
        var changes = _changes;
        var snapshot = _snapshot;
        if (snapshot is not null && clock.GetElapsedTime(snapshot.CheckedAt) < Fresh)
        {
            return snapshot.State;
        }

        var checkedAt = clock.GetTimestamp();
        await using var session = store.QuerySession();
        var version = (await session.Events.FetchStreamStateAsync(streamId, cancellation))?.Version ?? 0;
        if (snapshot is null || snapshot.Version != version)
        {
            var (state, seen) = await Read(session, cancellation);
            snapshot = new Snapshot(state, seen, checkedAt);
        }

        _snapshot = snapshot with { CheckedAt = checkedAt };
        if (changes != _changes)
        {
            // Something changed while we looked: what we saw may be older than that.
            _snapshot = null;
        }

        return snapshot.State;
    }

    /// <summary>As it stands at this moment, past the cache; with the version that it then has.</summary>
    public async Task<(TState State, long Version)> Read(IQuerySession session, CancellationToken cancellation)
    {
        var events = await session.Events.FetchStreamAsync(streamId, token: cancellation);
        return (events.Select(e => e.Data).OfType<TEvent>().Aggregate(empty, evolve), events.Count == 0 ? 0 : events[^1].Version);
    }

    /// <summary>Something changed here: the next look asks again.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _snapshot = null;
    }

    private sealed record Snapshot(TState State, long Version, long CheckedAt);
}
