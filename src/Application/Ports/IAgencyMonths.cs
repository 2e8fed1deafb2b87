using Ccs.Application.Reports;

namespace Ccs.Application.Ports;

/// <summary>Counts by agency and month, as far as they have been counted.</summary>
public interface IAgencyMonths
{
    Task<IReadOnlyList<AgencyMonth>> All(CancellationToken cancellation);

    /// <summary>Whether everything that happened before this instant is counted.</summary>
    Task<bool> HaveCounted(DateTimeOffset before, CancellationToken cancellation);
}
