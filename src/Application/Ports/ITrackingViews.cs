using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Ports;

/// <summary>What the complainant sees, right in the same transaction as the events.</summary>
public interface ITrackingViews
{
    Task<ComplaintTracking?> Find(Guid complaintId, CancellationToken cancellation);

    Task<ComplaintTracking?> Find(ComplaintCode code, CancellationToken cancellation);
}

/// <summary>Bearer tokens for the calls of one complainant about one complaint.</summary>
public interface ITrackingTokens
{
    (string Token, DateTimeOffset ExpiresAt) Issue(Guid complaintId);

    /// <summary>Null where forged or expired.</summary>
    Guid? Read(string token);
}
