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

    /// <summary>Keyed text of the complainant's session; null where none tracks a complaint.</summary>
    string? TrackingSession { get; }
}

/// <param name="Staff">Who.</param>
/// <param name="SessionId">By which session; not its token.</param>
/// <param name="MustEnrol">Good for enrolling a one-time code only.</param>
/// <param name="MustChangePassword">Good for choosing a password only.</param>
public sealed record SignedInStaff(StaffMember Staff, Guid SessionId, bool MustEnrol, bool MustChangePassword);

/// <summary>A live session, as its owner sees it.</summary>
/// <param name="SessionId">To revoke it by.</param>
/// <param name="CreatedAt">The sign-in.</param>
/// <param name="LastSeenAt">The last call, to a minute.</param>
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

/// <summary>From where somebody signs in. Of it, sessions keep the families of products, so that their owner knows them again, and never
/// an address.</summary>
/// <param name="Browser">Such as Chrome; null where not known.</param>
/// <param name="System">Such as Android; null where not known.</param>
/// <param name="Token">A browser's own mark, which it keeps in a cookie; null where it keeps none.</param>
/// <param name="Network">The token of its network (<see cref="ICallerNetwork"/>).</param>
public sealed record Device(string? Browser, string? System, string? Token = null, string Network = "")
{
    public static readonly Device Unknown = new(null, null);
}
