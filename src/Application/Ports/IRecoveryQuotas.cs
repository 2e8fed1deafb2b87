namespace Ccs.Application.Ports;

/// <summary>How often a contact was sent the codes of its complaints: nobody's mailbox is filled by a stranger who asks for them.</summary>
public interface IRecoveryQuotas
{
    /// <summary>Counts one more message with the commit, at most 3 an hour.</summary>
    /// <returns>False where it would be one too many; it is not counted then, and must not be sent.</returns>
    Task<bool> Count(string contactToken, DateTimeOffset now, CancellationToken cancellation);
}
