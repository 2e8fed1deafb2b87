using Ccs.Domain.Agencies;

namespace Ccs.Application.Ports;

/// <summary>The reference data as it stands. Cached for seconds; a change takes effect without a restart.</summary>
public interface IDirectory
{
    ValueTask<GovernmentDirectory> Get(CancellationToken cancellation);

    /// <summary>As it stands at this moment, for a change or for whoever is about to change it.</summary>
    Task<Versioned<GovernmentDirectory>> Load(CancellationToken cancellation);

    /// <summary>
    /// Adds changes to the directory's history, with the commit. Where it was loaded in this call, the commit fails as stale if somebody
    /// else changed it meanwhile.
    /// </summary>
    void Record(IReadOnlyList<IDirectoryEvent> changes);
}

/// <summary>A state and the version of the stream that it is folded from: what <c>If-Match</c> is compared with.</summary>
public sealed record Versioned<T>(T State, long Version);
