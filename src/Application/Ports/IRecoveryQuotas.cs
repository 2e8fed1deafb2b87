namespace Ccs.Application.Ports;

/// <summary>How often a contact was sent the codes of its complaints: nobody's mailbox is filled by a stranger who asks for them.</summary>
public interface IRecoveryQuotas
{
    /// <summary>Counts one more message with the commit, at most 3 an hour.</summary>
    /// <returns>False where it would be one too many; it is not counted then, and must not be sent.</returns>
    Task<bool> Count(string contactToken, DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>Complaints whose code was sent to its contact again: what follows may come from whoever reads those messages.</summary>
public interface IRecoveredCodes
{
    /// <summary>Kept with the commit.</summary>
    void Sent(IReadOnlyCollection<Guid> complaintIds, DateTimeOffset now);

    /// <summary>Whether that was within the day before.</summary>
    Task<bool> Lately(Guid complaintId, DateTimeOffset now, CancellationToken cancellation);
}
