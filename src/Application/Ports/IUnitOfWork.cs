using Ccs.Domain.Shared;

namespace Ccs.Application.Ports;

/// <summary>The one transaction of a command: events, read models, notices and messages together, or nothing.</summary>
public interface IUnitOfWork
{
    /// <summary>Goes into the metadata of every event of this command, beside the actor, the correlation and the causation.</summary>
    void Because(Sealed reason);

    /// <summary>So does this, for what a complainant does.</summary>
    void CameIn(WayIn way);

    /// <summary>Called by the commit behavior and nobody else, once.</summary>
    /// <exception cref="StaleVersionException">Somebody else committed to the same stream or document first.</exception>
    Task Commit(CancellationToken cancellation);
}
