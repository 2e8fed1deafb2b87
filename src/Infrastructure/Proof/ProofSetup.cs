using Ccs.Application.Audit;
using Ccs.Application.Proof;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Proof.Witnesses;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Proof;

/// <summary>The room of the log registers itself.</summary>
internal static class ProofSetup
{
    public static IServiceCollection AddProof(
        this IServiceCollection services,
        IConfiguration configuration,
        CcsDatabase database,
        RunMode mode
    )
    {
        var options = LogOptions.From(configuration, database.DataFolder);
        services.AddSingleton(
            mode.Development && !LogKeys.AreConfigured(configuration)
                ? DevelopmentLogKeys.In(database.DataFolder)
                : LogKeys.From(configuration)
        );
        services.AddSingleton(options);
        services.AddSingleton(LogWitnesses.From(configuration));
        services.AddSingleton<CosignedNotes>();
        services.AddTransient<WitnessAsking>();
        services
            .AddHttpClient<WitnessCalls>(http => http.MaxResponseContentBufferSize = WitnessCalls.MostBytes)
            .RemoveAllLoggers()
            // It goes where the operator said, and nowhere else.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<EventSeals>();
        services.AddSingleton<EventSealing>();
        services.AddSingleton<IConfigureMarten>(provider => provider.GetRequiredService<EventSealing>());
        services.AddSingleton(new OuterPromise(options, mode.Development));
        services.AddSingleton<LogBeginning>();
        services.AddSingleton(mode);
        services.AddSingleton<LogTools>();
        services.AddSingleton<EventImports>();
        services.AddSingleton<LogWriter>();
        services.AddSingleton<ILogVerification, LogVerification>();
        services.AddSingleton<IPublicLog, PublicLog>();
        services.AddSingleton<ILogProofs, LogProofs>();
        services.AddSingleton<IReceiptLog, ReceiptLog>();
        services.AddSingleton<ILogHealth, LogHealth>();
        if (mode.RunsClock)
        {
            services.AddHostedService<LogService>();
        }

        return services;
    }
}
