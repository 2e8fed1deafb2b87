using Ccs.Application.Ports;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Keys.Rotation;
using Ccs.Infrastructure.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Keys;

internal static class KeysSetup
{
    private const string Folder = "keys";

    public static void AddKeys(this IServiceCollection services, IConfiguration configuration, CcsDatabase database, bool development)
    {
        services.AddSingleton(
            development && !MasterKeys.AreConfigured(configuration)
                ? DevelopmentKeys.In(database.DataFolder)
                : MasterKeys.From(configuration)
        );
        services.AddSingleton<IBlindIndex, BlindIndex>();
        services.AddSingleton<IEndedTokens, EndedTokens>();
        services.AddSingleton<ITrackingTokens, TrackingTokens>();
        services.AddSingleton<IFilingTokens, FilingTokens>();
        services.AddSingleton<NumberShuffle>();
        services.AddSingleton<ISecretProtector, SecretProtector>();
        services.AddSingleton<ISecrets, Secrets>();
        services.AddDataKeys(configuration["Ccs:Keys:Folder"], database, development);
    }

    private static void AddDataKeys(this IServiceCollection services, string? folder, CcsDatabase database, bool development)
    {
        var named = !string.IsNullOrWhiteSpace(folder);
        var path = named ? Path.GetFullPath(folder!) : Path.Combine(database.DataFolder, Folder);
        services.AddSingleton<IKeyFiles>(new KeyFolder(path, mayMake: development || !named));
        services.AddSingleton(database.Connections);
        services.AddSingleton<OuterKeys>();
        services.AddSingleton<KeyTable>();
        services.AddSingleton<CurrentKeys>();
        services.AddSingleton<DaySeals>();
        services.AddSingleton<KeyWrapping>();
        services.AddSingleton<WrappedRows>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IKeyRecord, KeyRecord>();
        services.AddSingleton<KeyRotation>();
        services.AddSingleton<RingRestore>();
        services.AddSingleton<IKeyKeeping, KeyKeeping>();
        services.AddSingleton<IComplaintSealReader, ComplaintSealReader>();
        services.AddScoped<IComplaintSeals, ComplaintSeals>();
    }
}
