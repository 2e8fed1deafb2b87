using System.Net;

namespace Ccs.WebApi.Http;

/// <summary>Addresses and networks out of a setting, with commas or spaces between, such as <c>10.1.0.0/16, 192.0.2.7</c>.</summary>
public static class NetworkList
{
    private static readonly char[] Separators = [',', ' '];

    /// <exception cref="InvalidOperationException">One of them is neither; the message names the setting.</exception>
    public static IReadOnlyList<System.Net.IPNetwork> Of(IConfiguration configuration, string setting) =>
        [
            .. (configuration[setting] ?? string.Empty)
                .Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(text => Network(setting, text)),
        ];

    private static System.Net.IPNetwork Network(string setting, string text)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            return new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        return System.Net.IPNetwork.TryParse(text, out var network)
            ? network
            : throw new InvalidOperationException($"{setting}: '{text}' is no address and no network such as 10.1.0.0/16.");
    }
}
