using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Ccs.WebApi.Http;

/// <summary>
/// Who calls, seen through the proxy that ends TLS. <c>Ccs:Proxies</c> names the proxies whose word is taken for it, as addresses or
/// networks; without it nobody's is, since anybody can write the headers.
/// </summary>
public static class Proxies
{
    private static readonly char[] Separators = [',', ' '];
    private static readonly TimeSpan EncryptedOnlyFor = TimeSpan.FromDays(365);

    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHsts(hsts => hsts.MaxAge = EncryptedOnlyFor);
        return services.Configure<ForwardedHeadersOptions>(options => Trust(options, configuration["Ccs:Proxies"]));
    }

    /// <summary>Before anything that looks at the caller's address or at whether the call is encrypted.</summary>
    public static void UseProxies(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }
    }

    private static void Trust(ForwardedHeadersOptions options, string? proxies)
    {
        string[] trusted = (proxies ?? string.Empty).Split(
            Separators,
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        options.ForwardedHeaders =
            trusted.Length == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;

        // As many proxies in a row as are trusted; the first address that is not is the caller's.
        options.ForwardLimit = null;
        foreach (var proxy in trusted)
        {
            options.KnownIPNetworks.Add(Network(proxy));
        }
    }

    private static System.Net.IPNetwork Network(string proxy)
    {
        if (IPAddress.TryParse(proxy, out var address))
        {
            return new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        return System.Net.IPNetwork.TryParse(proxy, out var network)
            ? network
            : throw new InvalidOperationException($"Ccs:Proxies: '{proxy}' is no address and no network such as 10.1.0.0/16.");
    }
}
