using Ccs.Application.Ports;
using Ccs.Infrastructure.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ccs.Infrastructure.Keys;

/// <summary>
/// The keys with which the framework seals cookies, forms and the state of a sign-in (Data Protection): the same on every node, since they
/// are in the database, and of no use to whoever has the database alone, since a master key seals them.
/// </summary>
public sealed class CookieKeys(IKeyManager keys)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    /// <summary>
    /// The first key, made while the database is laid: of nodes that start at once on an empty ring each would make its own, and not know
    /// the other's for a day. Later ones are made two days before they count.
    /// </summary>
    public void Ensure()
    {
        if (keys.GetAllKeys().Count == 0)
        {
            // Keys live by the clock of the machine, as the framework that reads them does.
            var now = TimeProvider.System.GetUtcNow();
            keys.CreateNewKey(now, now + Lifetime);
        }
    }
}

internal static class CookieKeysSetup
{
    /// <summary>Part of every key's derivation: with another name, no cookie opens.</summary>
    private const string ApplicationName = "ccs";

    public static IServiceCollection AddCookieKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(ApplicationName).PersistKeysToDbContext<StaffDbContext>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlEncryptor = new MasterKeyXmlEncryptor(provider.GetRequiredService<ISecretProtector>())
        ));
        services.AddSingleton<CookieKeys>();
        return services;
    }
}
