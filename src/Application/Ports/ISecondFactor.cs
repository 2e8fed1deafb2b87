namespace Ccs.Application.Ports;

/// <summary>One-time codes of an authenticator app, and the recovery codes for the day on which it is lost.</summary>
public interface ISecondFactor
{
    /// <summary>A new secret for one-time codes, waiting for its first code.
    /// A secret confirmed before goes on working until then.</summary>
    /// <param name="staffId">Of the account.</param>
    /// <param name="sessionId">That asks.</param>
    /// <param name="oneTimeCode">Of the secret that counts now, or a recovery code; not looked at where none counts yet.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null where the code is wrong, which counts as a failed try.</returns>
    /// <exception cref="FactorRequiredException">The session shows no factor that is fresh, and no code could.</exception>
    Task<OneTimeCodeEnrolment?> Begin(Guid staffId, Guid sessionId, string? oneTimeCode, CancellationToken cancellation);

    /// <summary>
    /// Shows a factor anew for what a stolen session must not be enough for: a code of the app, a recovery code, or a session that a
    /// passkey (or the outside provider, for whoever has no app) opened within the last five minutes. Demo staff of Development need none.
    /// </summary>
    /// <returns>False where the code is wrong, which counts as a failed try.</returns>
    /// <exception cref="FactorRequiredException">No code was given, and the session shows no factor that is fresh.</exception>
    Task<bool> Prove(Guid staffId, Guid sessionId, string? oneTimeCode, CancellationToken cancellation);

    /// <summary>The first right code makes the secret count and gives recovery codes; null where the code is wrong.</summary>
    Task<IReadOnlyList<string>?> Confirm(Guid staffId, string oneTimeCode, CancellationToken cancellation);

    /// <summary>New recovery codes for a code of the app; the old ones end.
    /// Null where the code is wrong, which counts as a failed try.</summary>
    Task<IReadOnlyList<string>?> NewRecoveryCodes(Guid staffId, string oneTimeCode, CancellationToken cancellation);

    /// <summary>How many recovery codes are not used yet.</summary>
    Task<int> RecoveryCodesLeft(Guid staffId, CancellationToken cancellation);
}

/// <param name="Secret">Base 32, to type in.</param>
/// <param name="Uri">The same as an <c>otpauth://totp/</c> URI, for a QR code.</param>
public sealed record OneTimeCodeEnrolment(string Secret, string Uri);

/// <summary>It takes a factor, shown now: HTTP 403 <c>session.factor-required</c>.</summary>
public sealed class FactorRequiredException() : Exception("A factor is required.");
