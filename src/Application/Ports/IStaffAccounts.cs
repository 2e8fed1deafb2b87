namespace Ccs.Application.Ports;

/// <summary>Signing in with a password, and changing it: password rules and lockout live behind it.</summary>
public interface IStaffAccounts
{
    /// <summary>
    /// Checks password and one-time code; wrong, unknown and locked look alike and cost the same time. Whoever was wrong too often from a
    /// network waits before the next try from there counts; a device that the account's owner has used before has tries of its own.
    /// </summary>
    /// <returns>Null where it does not match.</returns>
    /// <exception cref="SlowedException">A try before the wait is over, right or wrong.</exception>
    Task<StaffSession?> SignIn(string userName, string password, string? oneTimeCode, Device device, CancellationToken cancellation);

    /// <summary>The account's own new password; ends all its sessions but the one named.</summary>
    /// <returns>What is wrong with it; empty where it counts from now on.</returns>
    Task<IReadOnlyList<PasswordFault>> ChangePassword(
        Guid staffId,
        Guid keptSessionId,
        string current,
        string next,
        CancellationToken cancellation
    );

    /// <summary>The owner's own choice, at once; sessions go on.</summary>
    Task ChooseMail(Guid staffId, MailTime mail, CancellationToken cancellation);
}

/// <summary>A session that was just opened.</summary>
/// <param name="Token">Shown once; only its hash is kept.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="MustEnrol">Until a one-time code is enrolled, the session is good for nothing else.</param>
/// <param name="MustChangePassword">Until a password of one's own is chosen, the session is good for nothing else.</param>
/// <param name="Staff">Who signed in.</param>
/// <param name="NewDevice">From where the account was never used before, though it was used elsewhere.</param>
public sealed record StaffSession(
    string Token,
    DateTimeOffset ExpiresAt,
    bool MustEnrol,
    bool MustChangePassword,
    StaffMember Staff,
    bool NewDevice
);

/// <summary>Too many wrong tries for this name from there; not shut, but slowed.</summary>
public sealed class SlowedException(TimeSpan wait) : Exception("Slowed.")
{
    /// <summary>Until the next try counts.</summary>
    public TimeSpan Wait { get; } = wait;
}

/// <summary>Why a password is not taken.</summary>
public enum PasswordFault
{
    /// <summary>The present one is another; counts as a failed try.</summary>
    CurrentIsWrong,
    TooShort,

    /// <summary>Too few different characters.</summary>
    TooSimple,

    /// <summary>The name of the account or of the person is in it.</summary>
    BearsName,

    /// <summary>Among the passwords that guessers try first, or a word of the place with figures.</summary>
    TooCommon,

    /// <summary>It is the present one.</summary>
    Same,
}
