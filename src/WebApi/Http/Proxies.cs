using Microsoft.AspNetCore.HttpOverrides;

namespace Ccs.WebApi.Http;

/// <summary>
/// Who calls, seen through the proxy that ends TLS. <c>Ccs:Proxies</c> names the proxies whose word is taken for it, as addresses or
/// networks; without it nobody's is, since anybody can write the headers.
/// </summary>
public static class Proxies
{
    private static readonly TimeSpan EncryptedOnlyFor = TimeSpan.FromDays(365);

    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHsts(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (EncryptedOnlyFor, true));
        return services.Configure<ForwardedHeadersOptions>(options => Trust(options, NetworkList.Of(configuration, "Ccs:Proxies")));
    }

    /// <summary>Before anything that looks at the caller's address or at whether the call is encrypted.</summary>
    public static void UseProxies(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseEncryptionOnly();
        }
    }

    private static void Trust(ForwardedHeadersOptions options, IReadOnlyList<System.Net.IPNetwork> trusted)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        options.ForwardedHeaders =
            trusted.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;

        // As many proxies in a row as are trusted; the first address that is not is the caller's.
        options.ForwardLimit = null;
        foreach (var proxy in trusted)
        {
            options.KnownIPNetworks.Add(proxy);
        }
    }
}
