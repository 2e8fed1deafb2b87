namespace Ccs.Application.Ports;

/// <summary>Accounts of people whom an outside provider has signed in.</summary>
public interface IExternalAccounts
{
    /// <summary>
    /// Opens a session of the account that is this person's. At the first sign-in that is the one active account of the name or address,
    /// which is bound to issuer and subject; from then on those two alone count, since names and addresses are given to somebody else one
    /// day. Never makes an account.
    /// </summary>
    /// <returns>Null where there is none, several, it is locked, or bound to another person.</returns>
    Task<StaffSession?> SignIn(ExternalPerson person, Device device, CancellationToken cancellation);
}

/// <summary>Whom the provider vouches for; the first time by one of the last two.</summary>
/// <param name="Issuer">The provider, as its token says (<c>iss</c>).</param>
/// <param name="Subject">The person there, for ever (<c>sub</c>).</param>
/// <param name="UserName">The user name of the account.</param>
/// <param name="Email">The address of the account, verified by the provider.</param>
public sealed record ExternalPerson(string Issuer, string Subject, string? UserName, string? Email);

/// <summary>Which ways in there are; the sign-in page shows those.</summary>
/// <param name="Local">Passwords and passkeys.</param>
/// <param name="External">The name of the outside provider; null where none is configured.</param>
public sealed record SignInWays(bool Local, string? External);
