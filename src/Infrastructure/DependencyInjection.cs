using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Templates;
using Ccs.Infrastructure.Documents;
using Ccs.Infrastructure.Gateways;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Identity;
using Ccs.Infrastructure.Identity.Passkeys;
using Ccs.Infrastructure.Jobs;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Messaging;
using Ccs.Infrastructure.Reference;
using Ccs.Infrastructure.Storage;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wolverine;
using Wolverine.Marten;

namespace Ccs.Infrastructure;

/// <summary>Everything that stands behind the ports of the application.</summary>
public static class DependencyInjection
{
    /// <param name="builder">Of the host.</param>
    /// <param name="database">Where everything is kept.</param>
    /// <param name="mode">What this process may do.</param>
    public static IHostApplicationBuilder AddInfrastructure(this IHostApplicationBuilder builder, CcsDatabase database, RunMode mode)
    {
        var services = builder.Services;
        services.AddSingleton<MovableClock>();
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<MovableClock>());
        services.AddKeys(builder.Configuration, database.DataFolder, mode.Development);
        services.AddEventStore(database.Connections, mode.LaysSchema);
        services.AddMessaging(builder.Configuration, mode.Development);
        services.AddDocuments(
            new DocumentFolder(database.DataFolder),
            builder.Configuration.GetSection("Ccs:Uploads").Get<UploadOptions>() ?? new UploadOptions()
        );
        services.AddStaffAccounts(database.Connections.Pool);
        services.AddPasskeys(builder.Configuration);
        services.AddCookieKeys();
        services.AddClockJobs(database.Connections.Pool, mode.RunsClock);
        services.AddScoped<IShippedReferenceData, ShippedReferenceData>();
        services.AddScoped<SchemaKeeper>();
        services.AddSingleton(database);
        services.AddSingleton<HangfireSchema>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<ProjectionRebuild>();
        builder.UseWolverine(options =>
            WolverineSetup.Configure(options, alone: builder.Configuration.GetValue("Ccs:SingleNode", database.IsEmbedded))
        );
        return builder;
    }

    private static void AddKeys(this IServiceCollection services, IConfiguration configuration, string dataFolder, bool development)
    {
        services.AddSingleton(
            development && !MasterKeys.AreConfigured(configuration) ? DevelopmentKeys.In(dataFolder) : MasterKeys.From(configuration)
        );
        services.AddSingleton<KeyWrapping>();
        services.AddSingleton<IBlindIndex, BlindIndex>();
        services.AddSingleton<ITrackingTokens, TrackingTokens>();
        services.AddSingleton<ISecretProtector, SecretProtector>();
        services.AddSingleton<ISecrets, Secrets>();
        services.AddSingleton<IComplaintSealReader, ComplaintSealReader>();
        services.AddScoped<IComplaintSeals, ComplaintSeals>();
    }

    private static void AddEventStore(this IServiceCollection services, DatabaseConnections connections, bool mayChangeSchema)
    {
        services
            .AddMarten(options => MartenSetup.Configure(options, connections.Pool, mayChangeSchema))
            .UseLightweightSessions()
            .IntegrateWithWolverine(integration =>
            {
                integration.MessageStorageSchemaName = "wolverine";
                integration.UseWolverineManagedEventSubscriptionDistribution = true;
            });
        services.KeepLocksApart(connections);
        services.AddSingleton(provider => new FoldedStream<GovernmentDirectory, IDirectoryEvent>(
            provider.GetRequiredService<IDocumentStore>(),
            provider.GetRequiredService<TimeProvider>(),
            GovernmentDirectory.StreamId,
            GovernmentDirectory.Empty,
            GovernmentDirectory.Evolve
        ));
        services.AddSingleton(provider => new FoldedStream<TemplateDirectory, ITemplateEvent>(
            provider.GetRequiredService<IDocumentStore>(),
            provider.GetRequiredService<TimeProvider>(),
            TemplateDirectory.StreamId,
            TemplateDirectory.Empty,
            TemplateDirectory.Evolve
        ));
        services.AddSingleton<ExpiredRows>();
        services.AddSingleton<IDrafts, MartenDrafts>();
        services.AddSingleton<INoticeStore, MartenNoticeStore>();
        services.AddSingleton(new RetentionPeriod(TimeSpan.FromDays(5 * 365)));
        services.AddScoped<ScopedActor>();
        services.AddScoped<ICurrentActor>(provider => provider.GetRequiredService<ScopedActor>());
        services.AddScoped<ICurrentSession>(provider => provider.GetRequiredService<ScopedActor>());
        services.AddScoped<ICorrelation, ScopedCorrelation>();
        services.AddScoped<IUnitOfWork, MartenUnitOfWork>();
        services.AddScoped<IComplaintStreams, MartenComplaintStreams>();
        services.AddScoped<ICaseRows, MartenCaseRows>();
        services.AddScoped<ICaseTallies, MartenCaseTallies>();
        services.AddScoped<ISavedViews, MartenSavedViews>();
        services.AddScoped<ITrackingViews, MartenTrackingViews>();
        services.AddScoped<ISearchTerms, MartenSearchTerms>();
        services.AddScoped<IIdempotency, MartenIdempotency>();
        services.AddScoped<IVerifications, MartenVerifications>();
        services.AddScoped<IRecoveryQuotas, MartenRecoveryQuotas>();
        services.AddScoped<INotices, MartenNotices>();
        services.AddScoped<IAccessLog, MartenAccessLog>();
        services.AddScoped<IDirectory, MartenDirectory>();
        services.AddScoped<ITemplates, MartenTemplates>();
        services.AddScoped<IAdministrationLog, MartenAdministrationLog>();
        services.AddScoped<ICaseCounts, MartenCaseCounts>();
        services.AddScoped<IAgencyMonths, MartenAgencyMonths>();
    }

    private static void AddMessaging(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var mail = configuration.GetSection("Ccs:Mail").Get<MailOptions>() ?? new MailOptions();
        var sms = configuration.GetSection("Ccs:Sms").Get<SmsOptions>() ?? new SmsOptions();
        services.AddSingleton(mail);
        services.AddSingleton(sms);
        services.AddSingleton(new NoticeLease(TimeSpan.FromSeconds(60 + Math.Max(mail.TimeoutSeconds, sms.TimeoutSeconds))));
        services.AddSingleton<SmtpGateway>();
        services.AddHttpClient<KannelGateway>().RemoveAllLoggers();
        services.AddTransient<IMessageGateway, MessageGateway>();
        services.AddScoped<BufferedOutbox>();
        services.AddScoped<IOutbox>(provider => provider.GetRequiredService<BufferedOutbox>());
        services.AddSingleton<ICommandRunner, CommandRunner>();
        services.AddScoped<IRepetition, Repetition>();
        if (development)
        {
            services.AddSingleton<DevelopmentMailbox>();
        }
    }
}
