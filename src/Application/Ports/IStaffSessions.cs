namespace Ccs.Application.Ports;

/// <summary>Sessions of staff: known by the hash of their token, revocable one by one.</summary>
public interface IStaffSessions
{
    /// <summary>The member behind a token; null where expired, revoked, locked or never known.</summary>
    Task<SignedInStaff?> Authenticate(string token, CancellationToken cancellation);

    /// <summary>Revokes one session; an unknown token changes nothing.</summary>
    Task SignOut(string token, CancellationToken cancellation);

    /// <summary>The live sessions of an account, newest first.</summary>
    Task<IReadOnlyList<OpenSession>> List(Guid staffId, CancellationToken cancellation);

    /// <returns>False where the account has no such session.</returns>
    Task<bool> Revoke(Guid staffId, Guid sessionId, CancellationToken cancellation);

    /// <summary>Revokes all sessions of an account but one.</summary>
    Task RevokeOthers(Guid staffId, Guid keptSessionId, CancellationToken cancellation);
}

/// <summary>The session of the call.</summary>
public interface ICurrentSession
{
    /// <summary>Null where nobody of the staff is signed in.</summary>
    Guid? SessionId { get; }
}

/// <param name="Staff">Who.</param>
/// <param name="SessionId">By which session; not its token.</param>
/// <param name="MustEnrol">Good for enrolling a one-time code only.</param>
/// <param name="MustChangePassword">Good for choosing a password only.</param>
public sealed record SignedInStaff(StaffMember Staff, Guid SessionId, bool MustEnrol, bool MustChangePassword);

/// <summary>A live session, as its owner sees it.</summary>
/// <param name="SessionId">To revoke it by.</param>
/// <param name="CreatedAt">The sign-in.</param>
/// <param name="LastSeenAt">The last call, to a quarter of an hour.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="Way">How it was signed in.</param>
/// <param name="Device">From where, as far as that is kept.</param>
public sealed record OpenSession(
    Guid SessionId,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastSeenAt,
    DateTimeOffset ExpiresAt,
    SignInWay Way,
    Device Device
);

/// <summary>How a session was signed in.</summary>
public enum SignInWay
{
    /// <summary>Password and one-time code.</summary>
    Password,

    /// <summary>A passkey: holding the device and proving it to the device is both factors in one.</summary>
    Passkey,

    /// <summary>An outside provider, which has its own second factor.</summary>
    External,
}

/// <summary>What is kept of the device of a session: families of products, so that its owner knows it again. Never an address.</summary>
/// <param name="Browser">Such as Chrome; null where not known.</param>
/// <param name="System">Such as Android; null where not known.</param>
public sealed record Device(string? Browser, string? System)
{
    public static readonly Device Unknown = new(null, null);
}
