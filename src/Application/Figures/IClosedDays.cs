using Ccs.Domain.Figures;

namespace Ccs.Application.Figures;

/// <summary>Days that are over.</summary>
public interface IClosedDays
{
    /// <summary>The last one; null before the first.</summary>
    Task<DateOnly?> Last(CancellationToken cancellation);

    /// <summary>With the commit.</summary>
    void Record(DayClosed closed);
}
