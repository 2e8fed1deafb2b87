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

    /// <summary>The verified complaints of a contact that is known by its token only, newest first; none that was erased.</summary>
    Task<IReadOnlyList<ComplaintTracking>> NewestVerified(string contactToken, int take, CancellationToken cancellation);
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
