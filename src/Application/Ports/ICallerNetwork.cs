namespace Ccs.Application.Ports;

/// <summary>
/// From which network a call comes, so that quotas and logs can tell networks apart without anybody's address being kept: 256 neighbours
/// of IPv4, or one site of IPv6, are one network.
/// </summary>
public interface ICallerNetwork
{
    /// <summary>
    /// Keyed text of the caller's /24 (IPv4, mapped into IPv6 or not) or /48 (IPv6); empty where nobody calls, as in a job or a reaction.
    /// </summary>
    string Token { get; }

    /// <summary>The caller is in one of the networks that the operator says are government's (<c>Ccs:Offices:Networks</c>).</summary>
    bool IsOffice { get; }
}
