namespace Ccs.Application.Ports;

/// <summary>
/// Passkeys (WebAuthn). What goes to the browser and comes back is the JSON of <c>navigator.credentials</c>, which only the browser and the
/// implementation read.
/// </summary>
public interface IPasskeys
{
    /// <summary>What a browser needs to make a passkey for the account.</summary>
    /// <param name="staffId">Of the account.</param>
    /// <param name="sessionId">That asks.</param>
    /// <param name="oneTimeCode">Of its app, or a recovery code; not looked at where it has none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null where the code is wrong, which counts as a failed try.</returns>
    /// <exception cref="FactorRequiredException">The session shows no factor that is fresh, and no code could.</exception>
    Task<PasskeyCeremony?> BeginRegistration(Guid staffId, Guid sessionId, string? oneTimeCode, CancellationToken cancellation);

    /// <summary>Keeps what the browser made; null where it does not fit the state, or the account has too many.</summary>
    Task<PasskeyItem?> Register(Guid staffId, string name, string credentialJson, string state, CancellationToken cancellation);

    /// <summary>What a browser needs to sign in with whichever passkey of this host it has.</summary>
    Task<PasskeyCeremony> BeginSignIn(CancellationToken cancellation);

    /// <summary>Opens a session; null where anything does not fit, or the account is locked. A state is taken once.</summary>
    Task<StaffSession?> SignIn(string credentialJson, string state, Device device, CancellationToken cancellation);

    /// <summary>Those of an account, oldest first.</summary>
    Task<IReadOnlyList<PasskeyItem>> List(Guid staffId, CancellationToken cancellation);

    /// <returns>Null where the account has no such passkey.</returns>
    Task<PasskeyItem?> Rename(Guid staffId, string passkeyId, string name, CancellationToken cancellation);

    /// <returns>False where the account has no such passkey.</returns>
    Task<bool> Remove(Guid staffId, string passkeyId, CancellationToken cancellation);
}

/// <summary>One question to a browser.</summary>
/// <param name="OptionsJson">For <c>navigator.credentials.create</c> or <c>get</c>.</param>
/// <param name="State">Sealed; comes back with the answer within five minutes, from the same browser.</param>
public sealed record PasskeyCeremony(string OptionsJson, string State);

/// <summary>A passkey, as its owner sees it.</summary>
/// <param name="PasskeyId">The credential's id in base 64 for addresses.</param>
/// <param name="Name">The owner's own words.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="BackedUp">Kept by a provider beyond this one device, as of its last use.</param>
public sealed record PasskeyItem(string PasskeyId, string Name, DateTimeOffset CreatedAt, bool BackedUp);
