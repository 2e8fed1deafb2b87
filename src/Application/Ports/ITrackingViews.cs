using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Ports;

/// <summary>What the complainant sees, right in the same transaction as the events.</summary>
public interface ITrackingViews
{
    Task<ComplaintTracking?> Find(Guid complaintId, CancellationToken cancellation);

    /// <summary>What a contact is compared with, in one small row: the cost is the same whether there is such a code or not.</summary>
    /// <returns>Null for a code that no complaint has.</returns>
    Task<TrackingKey?> FindKey(ComplaintCode code, CancellationToken cancellation);
}

/// <param name="ComplaintId">Whose code it is.</param>
/// <param name="Contact">Token of its contact; null where that was erased.</param>
public sealed record TrackingKey(Guid ComplaintId, string? Contact);

/// <summary>Bearer tokens for the calls of one complainant about one complaint.</summary>
public interface ITrackingTokens
{
    (string Token, DateTimeOffset ExpiresAt) Issue(Guid complaintId);

    /// <summary>Null where forged or expired.</summary>
    Guid? Read(string token);
}
