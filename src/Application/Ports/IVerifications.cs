namespace Ccs.Application.Ports;

/// <summary>Challenges that prove a contact, and how many codes a contact was sent.</summary>
public interface IVerifications
{
    /// <summary>The current challenge of a complaint; null where there never was one.</summary>
    Task<VerificationChallenge?> Find(Guid complaintId, CancellationToken cancellation);

    /// <summary>Stores with the commit; two at once about the same complaint:
    /// the second fails as stale, so no try goes uncounted.</summary>
    void Store(VerificationChallenge challenge);

    /// <summary>
    /// Counts one more code for a contact, with the commit.
    /// </summary>
    /// <exception cref="TooManyException">At most 3 an hour and 10 a day.</exception>
    Task CountCode(string contactToken, DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>One code sent to one contact. The code itself is nowhere: it is derived from the id with a key.</summary>
/// <param name="Id">The complaint.</param>
/// <param name="ChallengeId">Another one with every code.</param>
/// <param name="ExpiresAt">15 minutes after it was made.</param>
/// <param name="Tries">Wrong tries so far.</param>
public sealed record VerificationChallenge(Guid Id, Guid ChallengeId, DateTimeOffset ExpiresAt, int Tries)
{
    public const int MostTries = 5;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);
}
