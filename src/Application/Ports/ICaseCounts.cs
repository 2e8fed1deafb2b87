namespace Ccs.Application.Ports;

/// <summary>How much there is to do, in numbers alone: whoever keeps the directory sees no case.</summary>
public interface ICaseCounts
{
    /// <summary>How many complaints are assigned to each agency and not yet answered.</summary>
    Task<IReadOnlyDictionary<string, int>> OpenByAgency(CancellationToken cancellation);
}
