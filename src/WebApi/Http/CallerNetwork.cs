using System.Net;
using Ccs.Application.Ports;

namespace Ccs.WebApi.Http;

/// <summary>Of the call that is being answered, as the trusted proxies tell it.</summary>
internal sealed class CallerNetwork(IHttpContextAccessor accessor, IBlindIndex index, IReadOnlyList<System.Net.IPNetwork> offices)
    : ICallerNetwork
{
    public const string OfficesSetting = "Ccs:Offices:Networks";

    private const string Kind = "network";

    public string Token => Networks.Neighbours(Address) is { } network ? index.Token(Kind, network) : string.Empty;

    public bool IsOffice =>
        Address is { } address && offices.Any(office => office.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    private IPAddress? Address => accessor.HttpContext?.Connection.RemoteIpAddress;
}
