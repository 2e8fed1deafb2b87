namespace Ccs.Application.Ports;

/// <summary>
/// How a complainant came in, as the metadata of their events says it, so that an auditor sees an act that came from an office's network.
/// </summary>
/// <param name="Door">What it was let in by.</param>
/// <param name="Session">Keyed text of the tracking session, by which acts of one belong together. Null before tracking.</param>
/// <param name="Network">Keyed text of the caller's /24 or /48 (<see cref="ICallerNetwork"/>).</param>
/// <param name="Office">
/// The network is one of government's: named in <c>Ccs:Offices:Networks</c>, or one from which staff signed in during the last 30 days.
/// </param>
public sealed record WayIn(ComplainantDoor Door, string? Session, string Network, bool Office);

/// <summary>What a complainant's act is let in by.</summary>
public enum ComplainantDoor
{
    /// <summary>Nothing yet: the filing itself, and what is asked for with its token before the contact is verified.</summary>
    Filing,

    /// <summary>The six digits that were sent to the contact.</summary>
    VerificationCode,

    /// <summary>The contact and the complaint code, both known to whoever came.</summary>
    ContactAndCode,

    /// <summary>The same, and within the day before, the code had been sent to the contact again.</summary>
    Recovery,
}

/// <summary>Networks from which staff signed in during the last 30 days.</summary>
public interface IOfficeNetworks
{
    /// <param name="network">As <see cref="ICallerNetwork.Token"/> has it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    ValueTask<bool> Has(string network, CancellationToken cancellation);

    /// <summary>Somebody of the staff has signed in from there.</summary>
    Task SignedIn(string network, CancellationToken cancellation);
}
