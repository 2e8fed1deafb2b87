using System.Diagnostics;
using Ccs.Application.Notices;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Templates;
using Ccs.Infrastructure.Access;
using Ccs.Infrastructure.Audit;
using Ccs.Infrastructure.Documents;
using Ccs.Infrastructure.Figures;
using Ccs.Infrastructure.Figures.Acts;
using Ccs.Infrastructure.Figures.Editions;
using Ccs.Infrastructure.Gateways;
using Ccs.Infrastructure.Gateways.Bounces;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Identity;
using Ccs.Infrastructure.Identity.Passkeys;
using Ccs.Infrastructure.Jobs;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Messaging;
using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Reference;
using Ccs.Infrastructure.Storage;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
        services.AddKeys(builder.Configuration, database, mode.Development);
        services.AddEventStore(database.Connections, mode.LaysSchema);
        services.AddAccess(database.Connections);
        services.AddAudit(database.Connections);
        services.AddFigures(database.Connections);
        services.AddProof(builder.Configuration, database, mode);
        services.AddMessaging(builder.Configuration, mode.Development);
        services.AddDocuments(new DocumentFolder(database.DataFolder), builder.Configuration);
        services.AddStaffAccounts(database.Connections.Pool);
        services.AddPasskeys(builder.Configuration);
        services.AddCookieKeys();
        services.AddClockJobs(database.Connections.Pool, mode.RunsClock);
        services.AddScoped<IShippedReferenceData, ShippedReferenceData>();
        services.AddScoped<SchemaKeeper>();
        services.AddSingleton(database);
        services.AddSingleton(builder.Configuration.GetSection("Ccs:Drafts").Get<DraftOptions>() ?? new DraftOptions());
        services.AddSingleton<HangfireSchema>();
        services.AddSingleton<WorkingRights>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<ProjectionRebuild>();
        var nodes = new Nodes(Alone: builder.Configuration.GetValue("Ccs:SingleNode", database.IsEmbedded));
        services.AddSingleton(nodes);
        builder.UseWolverine(options => WolverineSetup.Configure(options, nodes.Alone));
        return builder;
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
        // The column that an event is dated by, and its data, tell of one clock; the log holds it against the lines of the same.
        services.ConfigureMarten((provider, options) => options.Events.TimeProvider = provider.GetRequiredService<TimeProvider>());
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
        services.AddSingleton(provider => new SharedCounts(connections, provider.GetRequiredService<IBlindIndex>()));
        services.AddSingleton<ISharedCounts>(provider => provider.GetRequiredService<SharedCounts>());
        services.AddSingleton<IOfficeNetworks, OfficeNetworks>();
        services.AddSingleton<IAccountMakers, MartenAccountMakers>();
        services.AddSingleton<DraftSpace>();
        services.AddSingleton<IDrafts, MartenDrafts>();
        services.AddScoped<INoticeStore, MartenNoticeStore>();
        services.AddSingleton(new RetentionPeriod(TimeSpan.FromDays(5 * 365)));
        services.AddScoped<ScopedActor>();
        services.TryAddSingleton<ICallerNetwork, NoCaller>();
        services.AddScoped<ICurrentActor>(provider => provider.GetRequiredService<ScopedActor>());
        services.AddScoped<ICurrentSession>(provider => provider.GetRequiredService<ScopedActor>());
        services.AddScoped<ICorrelation, ScopedCorrelation>();
        services.AddSingleton<DistributedContextPropagator>(new OwnTraces());
        services.AddScoped<IUnitOfWork, MartenUnitOfWork>();
        services.AddScoped<IComplaintStreams, MartenComplaintStreams>();
        services.AddScoped<ICaseRows, MartenCaseRows>();
        services.AddScoped<ICaseTallies, MartenCaseTallies>();
        services.AddScoped<IDeadlinesOfDay, MartenDeadlinesOfDay>();
        services.AddScoped<IAccountRequests, MartenAccountRequests>();
        services.AddScoped<ISavedViews, MartenSavedViews>();
        services.AddScoped<ITrackingViews, MartenTrackingViews>();
        services.AddScoped<ISearchTerms, MartenSearchTerms>();
        services.AddScoped<IUnverifiedFilings, MartenUnverifiedFilings>();
        services.AddScoped<IFilingReturns, MartenFilingReturns>();
        services.AddScoped<ICaseNumbers, CaseNumbers>();
        services.AddScoped<IIdempotency, MartenIdempotency>();
        services.AddScoped<IBatches, MartenBatches>();
        services.AddScoped<IVerifications, MartenVerifications>();
        services.AddScoped<IRecoveryQuotas, MartenRecoveryQuotas>();
        services.AddScoped<IRecoveredCodes, MartenRecoveredCodes>();
        services.AddScoped<INotices, MartenNotices>();
        services.AddScoped<IDirectory, MartenDirectory>();
        services.AddScoped<ITemplates, MartenTemplates>();
        services.AddScoped<IAdministrationLog, MartenAdministrationLog>();
        services.AddScoped<ICaseCounts, MartenCaseCounts>();
        services.AddFigureActs();
        services.AddEditions(connections);
    }

    private static void AddMessaging(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var mail = configuration.GetSection("Ccs:Mail").Get<MailOptions>() ?? new MailOptions();
        var sms = configuration.GetSection("Ccs:Sms").Get<SmsOptions>() ?? new SmsOptions();
        services.AddSingleton(mail);
        services.AddSingleton(sms);
        services.AddSingleton(NoticeLease.Usual);
        services.AddSingleton<MessageIds>();
        services.AddSingleton<SmtpGateway>();
        services.AddSingleton(mail.Bounces);
        services.AddSingleton<BounceReport>();
        services.AddSingleton<BounceMailbox>();
        services.AddSingleton<IMailDomains, MailDomains>();
        services.AddSingleton(new SmsCountries(sms.Countries));
        services.AddSingleton(new MessageFrame(configuration.GetValue<Uri>("Ccs:Site:Address"), mail.ReplyTo is { Length: > 0 }));
        services.AddSingleton<SmsRoutes>();
        services.AddSingleton<SmsBudget>();
        services.AddSingleton(provider => new Channels(
            provider.GetRequiredService<SmtpGateway>(),
            provider.GetRequiredService<SmsRoutes>(),
            provider.GetRequiredService<SmsBudget>(),
            provider.GetRequiredService<BounceMailbox>()
        ));
        services
            .AddHttpClient<KannelGateway>()
            .RemoveAllLoggers()
            // The number stands in the address of the call: it goes nowhere but where the operator said.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
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
