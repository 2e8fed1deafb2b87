using Ccs.Domain.Agencies;

namespace Ccs.Application.Ports;

/// <summary>The reference data as it stands. Cached for seconds; a change takes effect without a restart.</summary>
public interface IDirectory
{
    ValueTask<GovernmentDirectory> Get(CancellationToken cancellation);

    /// <summary>Adds changes to the directory's history, with the commit.</summary>
    void Record(IReadOnlyList<IDirectoryEvent> changes);
}
