namespace Ccs.Application.Ports;

/// <summary>Accounts of people whom an outside provider has signed in.</summary>
public interface IExternalAccounts
{
    /// <summary>Opens a session of the one active account that is this person's; never makes an account.</summary>
    /// <returns>Null where there is none, several, or it is locked.</returns>
    Task<StaffSession?> SignIn(ExternalPerson person, Device device, CancellationToken cancellation);
}

/// <summary>Whom the provider vouches for, by one of the two.</summary>
/// <param name="UserName">The user name of the account.</param>
/// <param name="Email">The address of the account, verified by the provider.</param>
public sealed record ExternalPerson(string? UserName, string? Email);

/// <summary>Which ways in there are; the sign-in page shows those.</summary>
/// <param name="Local">Passwords and passkeys.</param>
/// <param name="External">The name of the outside provider; null where none is configured.</param>
public sealed record SignInWays(bool Local, string? External);
