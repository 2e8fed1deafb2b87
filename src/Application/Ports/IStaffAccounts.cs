namespace Ccs.Application.Ports;

/// <summary>Signing in and out of staff accounts: password rules, lockout, one-time codes and revocable sessions live behind it.</summary>
public interface IStaffAccounts
{
    /// <summary>Checks password and one-time code; wrong, unknown and locked look alike and cost the same time.</summary>
    /// <returns>Null where it does not match.</returns>
    Task<StaffSession?> SignIn(string userName, string password, string? oneTimeCode, CancellationToken cancellation);

    /// <summary>The member behind a bearer token; null where expired, revoked, locked or never known.</summary>
    Task<SignedInStaff?> Authenticate(string token, CancellationToken cancellation);

    /// <summary>Revokes one session; an unknown token changes nothing.</summary>
    Task SignOut(string token, CancellationToken cancellation);

    /// <summary>A new secret for one-time codes, waiting for its first code. A secret confirmed before goes on working until then.</summary>
    Task<OneTimeCodeEnrolment> BeginEnrolment(Guid staffId, CancellationToken cancellation);

    /// <summary>The first right code makes the secret count and gives recovery codes; null where the code is wrong.</summary>
    Task<IReadOnlyList<string>?> ConfirmEnrolment(Guid staffId, string oneTimeCode, CancellationToken cancellation);
}

/// <summary>A bearer session.</summary>
/// <param name="Token">Shown once; only its hash is kept.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="MustEnrol">Until a one-time code is enrolled, the session is good for nothing else.</param>
/// <param name="Staff">Who signed in.</param>
public sealed record StaffSession(string Token, DateTimeOffset ExpiresAt, bool MustEnrol, StaffMember Staff);

/// <param name="Staff">Who.</param>
/// <param name="MustEnrol">Good for enrolling a one-time code only.</param>
public sealed record SignedInStaff(StaffMember Staff, bool MustEnrol);

/// <param name="Secret">Base 32, to type in.</param>
/// <param name="Uri">The same as an <c>otpauth://totp/</c> URI, for a QR code.</param>
public sealed record OneTimeCodeEnrolment(string Secret, string Uri);
