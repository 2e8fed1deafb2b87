namespace Ccs.Application.Ports;

/// <summary>Challenges that prove a contact.</summary>
public interface IVerifications
{
    /// <summary>The current challenge of a complaint; null where there never was one.</summary>
    Task<VerificationChallenge?> Find(Guid complaintId, CancellationToken cancellation);

    /// <summary>Stores with the commit; two at once about the same complaint:
    /// the second fails as stale, so no try goes uncounted.</summary>
    void Store(VerificationChallenge challenge);
}

/// <summary>One code sent to one contact. The code itself is nowhere: it is derived from the id with a key.</summary>
/// <param name="Id">The complaint.</param>
/// <param name="ChallengeId">Another one with every code.</param>
/// <param name="ExpiresAt">60 minutes after it was asked for; as soon as the provider has taken the message, 15 minutes after that.</param>
/// <param name="Tries">Wrong tries so far.</param>
public sealed record VerificationChallenge(Guid Id, Guid ChallengeId, DateTimeOffset ExpiresAt, int Tries)
{
    /// <summary>What the code opens, and nothing else.</summary>
    public ChallengeUse Use { get; init; }

    public const int MostTries = 5;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>From when it was asked for, however late the message went.</summary>
    public static readonly TimeSpan LongestLifetime = TimeSpan.FromMinutes(60);

    /// <summary>A message that goes later would bring a code without its whole time.</summary>
    public static readonly TimeSpan LatestSending = LongestLifetime - Lifetime;
}

/// <summary>What a code that came to the contact lets somebody do.</summary>
public enum ChallengeUse
{
    /// <summary>Register the complaint.</summary>
    Verification,

    /// <summary>Take away all that is held about the complainant.</summary>
    Export,
}
