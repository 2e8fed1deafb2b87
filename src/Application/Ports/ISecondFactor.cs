namespace Ccs.Application.Ports;

/// <summary>One-time codes of an authenticator app, and the recovery codes for the day on which it is lost.</summary>
public interface ISecondFactor
{
    /// <summary>A new secret for one-time codes, waiting for its first code.
    /// A secret confirmed before goes on working until then.</summary>
    /// <param name="staffId">Of the account.</param>
    /// <param name="oneTimeCode">Of the secret that counts now, or a recovery code; not looked at where none counts yet.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null where the code is wrong, which counts as a failed try.</returns>
    Task<OneTimeCodeEnrolment?> Begin(Guid staffId, string? oneTimeCode, CancellationToken cancellation);

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
