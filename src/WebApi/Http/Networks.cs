using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Ccs.WebApi.Http;

/// <summary>
/// The networks that an address lies in, as text such as <c>192.0.2.0/24</c>. IPv4 that comes mapped into IPv6 is IPv4: the same caller,
/// through whichever socket.
/// </summary>
public static class Networks
{
    private const int WholeOfFour = 32;

    /// <summary>What one household or one phone is given of IPv6: changing the address within it costs nothing.</summary>
    private const int HouseholdOfSix = 64;

    /// <summary>What one site is given of IPv6.</summary>
    private const int SiteOfSix = 48;

    private const int NeighboursOfFour = 24;

    /// <summary>Who calls, as far as an address tells: the whole of IPv4, the /64 of IPv6. Null where there is no address.</summary>
    public static string? Caller(IPAddress? address) => Of(address, WholeOfFour, HouseholdOfSix);

    /// <summary>The /48 of IPv6, which one site is given; null for IPv4, of which one address may be a whole town's.</summary>
    public static string? Site(IPAddress? address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? Neighbours(address) : null;

    /// <summary>The /24 of IPv4, the /48 of IPv6. Null where there is no address.</summary>
    public static string? Neighbours(IPAddress? address) => Of(address, NeighboursOfFour, SiteOfSix);

    private static string? Of(IPAddress? address, int bitsOfFour, int bitsOfSix)
    {
        if (address is null)
        {
            return null;
        }

        var real = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bits = real.AddressFamily == AddressFamily.InterNetwork ? bitsOfFour : bitsOfSix;
        var bytes = real.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(bits - (i * 8), 0, 8);
            bytes[i] = (byte)(bytes[i] & (0xFF << (8 - kept)));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(bytes)}/{bits}");
    }
}
