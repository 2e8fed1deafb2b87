namespace Ccs.Application.Ports;

/// <summary>Filings whose contact is not verified: nothing else of them is to be found by anybody.</summary>
public interface IUnverifiedFilings
{
    /// <summary>Stored with the commit, in place of the one with the same id.</summary>
    void Store(UnverifiedFiling filing);

    /// <summary>Null where there is none any more.</summary>
    Task<UnverifiedFiling?> Find(Guid complaintId, CancellationToken cancellation);

    /// <summary>Changed with the commit, which fails as stale where it was removed meanwhile.</summary>
    void Change(UnverifiedFiling filing);

    /// <summary>The filings of a contact, newest first, at most ten.</summary>
    /// <param name="contactToken">As it stands now.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<IReadOnlyList<Guid>> Of(string contactToken, CancellationToken cancellation);

    /// <summary>Removes with the commit: verified, or expired.</summary>
    void Remove(Guid complaintId);

    /// <summary>Filed at that time or before, in the order of ids, after <paramref name="after"/>,
    /// at most <paramref name="take"/>.</summary>
    Task<IReadOnlyList<Guid>> FiledBefore(DateTimeOffset latest, Guid after, int take, CancellationToken cancellation);

    /// <summary>Those of them that nobody was reminded of.</summary>
    Task<IReadOnlyList<Guid>> NotReminded(DateTimeOffset latest, Guid after, int take, CancellationToken cancellation);
}

/// <param name="Id">The complaint.</param>
/// <param name="FiledAt">When.</param>
/// <param name="Contact">Token of the contact as it stands now.</param>
/// <param name="RemindedAt">When the contact was told that a code is awaited; null before.</param>
public sealed record UnverifiedFiling(Guid Id, DateTimeOffset FiledAt, string Contact, DateTimeOffset? RemindedAt = null);
