using Ccs.Application.Reports;

namespace Ccs.Application.Ports;

/// <summary>The months that are published.</summary>
public interface IPublishedMonths
{
    /// <summary>The oldest first.</summary>
    Task<IReadOnlyList<PublishedMonth>> All(CancellationToken cancellation);

    /// <summary>With the commit, which fails as stale where the month is published already.</summary>
    void Publish(PublishedMonth month);
}
