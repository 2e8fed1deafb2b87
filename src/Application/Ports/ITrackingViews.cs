using Ccs.Application.Tracking;

namespace Ccs.Application.Ports;

/// <summary>What the complainant sees, right in the same transaction as the events.</summary>
public interface ITrackingViews
{
    Task<ComplaintTracking?> Find(Guid complaintId, CancellationToken cancellation);

    /// <summary>What a contact is compared with, in one small row: the cost is the same whether there is such a code or not.</summary>
    /// <returns>Null for a code that no complaint has.</returns>
    /// <param name="codeToken">Token of the code.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<TrackingKey?> FindKey(string codeToken, CancellationToken cancellation);

    /// <summary>The verified complaints of a contact that is known by its tokens only, newest first; none that was erased.</summary>
    Task<IReadOnlyList<ComplaintTracking>> NewestVerified(
        IReadOnlyCollection<string> contactTokens,
        int take,
        CancellationToken cancellation
    );
}

/// <param name="ComplaintId">Whose code it is.</param>
/// <param name="Contact">Token of its contact; null where that was erased.</param>
public sealed record TrackingKey(Guid ComplaintId, string? Contact);

/// <summary>Bearer tokens for the calls of one complainant about one complaint.</summary>
public interface ITrackingTokens
{
    (string Token, DateTimeOffset ExpiresAt) Issue(Guid complaintId);

    /// <summary>Null where forged, expired, or ended.</summary>
    ValueTask<TrackingSession?> Read(string token, CancellationToken cancellation);

    /// <summary>
    /// It opens nothing any more: here at once, on other nodes within two seconds. One that opens nothing changes nothing.
    /// </summary>
    Task End(string token, CancellationToken cancellation);
}

/// <param name="ComplaintId">Which complaint it opens.</param>
/// <param name="Session">Keyed text of the token, for the record: it opens nothing.</param>
public sealed record TrackingSession(Guid ComplaintId, string Session);
