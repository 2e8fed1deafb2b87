using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Marten;
using Marten.Services;

namespace Ccs.Infrastructure.Storage;

/// <summary>The directory as the fold of its stream, kept per node and looked at again after two seconds.</summary>
internal sealed class MartenDirectory(IDocumentSession session, DirectoryCache cache) : IDirectory
{
    public ValueTask<GovernmentDirectory> Get(CancellationToken cancellation) => cache.Get(session, cancellation);

    public void Record(IReadOnlyList<IDirectoryEvent> changes)
    {
        if (changes.Count > 0)
        {
            session.Events.Append(GovernmentDirectory.StreamId, changes);
            session.Listeners.Add(new ForgetAfterCommit(cache));
        }
    }

    /// <summary>Forgotten before the commit, it would be read again, and kept, as it was.</summary>
    private sealed class ForgetAfterCommit(DirectoryCache cache) : DocumentSessionListenerBase
    {
        public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
        {
            cache.Forget();
            return Task.CompletedTask;
        }
    }
}

/// <summary>One per node. Asking for the version is one cheap query; folding happens only when it moved.</summary>
internal sealed class DirectoryCache(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private volatile Snapshot? _snapshot;
    private volatile int _changes;

    public async ValueTask<GovernmentDirectory> Get(IQuerySession session, CancellationToken cancellation)
    {
        var changes = _changes;
        var snapshot = _snapshot;
        if (snapshot is not null && clock.GetElapsedTime(snapshot.CheckedAt) < Fresh)
        {
            return snapshot.Directory;
        }

        var checkedAt = clock.GetTimestamp();
        var version = (await session.Events.FetchStreamStateAsync(GovernmentDirectory.StreamId, cancellation))?.Version ?? 0;
        if (snapshot is null || snapshot.Version != version)
        {
            var events = await session.Events.FetchStreamAsync(GovernmentDirectory.StreamId, token: cancellation);
            var directory = events.Select(e => e.Data).OfType<IDirectoryEvent>()
                .Aggregate(GovernmentDirectory.Empty, GovernmentDirectory.Evolve);
            snapshot = new Snapshot(directory, version, checkedAt);
        }

        _snapshot = snapshot with { CheckedAt = checkedAt };
        if (changes != _changes)
        {
            // Something changed while we looked: what we saw may be older than that.
            _snapshot = null;
        }

        return snapshot.Directory;
    }

    /// <summary>Something changed here: the next look asks again.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _snapshot = null;
    }

    private sealed record Snapshot(GovernmentDirectory Directory, long Version, long CheckedAt);
}
