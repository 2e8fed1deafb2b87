using Ccs.Domain.Agencies;

namespace Ccs.Application.Ports;

/// <summary>The reference data that ships with the system.</summary>
public interface IShippedReferenceData
{
    /// <param name="now">Time of the events.</param>
    IReadOnlyList<IDirectoryEvent> Read(DateTimeOffset now);
}
