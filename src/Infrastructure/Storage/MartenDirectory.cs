using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Marten;

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
            cache.Forget();
        }
    }
}

/// <summary>One per node. Asking for the version is one cheap query; folding happens only when it moved.</summary>
internal sealed class DirectoryCache(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private volatile Snapshot? _snapshot;

    public async ValueTask<GovernmentDirectory> Get(IQuerySession session, CancellationToken cancellation)
    {
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
        return snapshot.Directory;
    }

    /// <summary>Something changed here: the next look asks again.</summary>
    public void Forget() => _snapshot = null;

    private sealed record Snapshot(GovernmentDirectory Directory, long Version, long CheckedAt);
}
