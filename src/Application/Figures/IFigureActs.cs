using Ccs.Application.Ports;
using Ccs.Domain.Figures.Acts;

namespace Ccs.Application.Figures;

/// <summary>What was done with the figures. Cached for seconds; a change takes effect without a restart.</summary>
public interface IFigureActs
{
    ValueTask<FigureActs> Get(CancellationToken cancellation);

    /// <summary>As it stands at this moment, for a change.</summary>
    Task<Versioned<FigureActs>> Load(CancellationToken cancellation);

    /// <summary>With the commit; where they were loaded in this call, it fails as stale if somebody else changed them meanwhile.</summary>
    void Record(IReadOnlyList<IFigureEvent> changes);
}
