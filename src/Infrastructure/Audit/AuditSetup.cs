using Ccs.Application.Audit;
using Ccs.Application.Audit.Administration;
using Ccs.Application.Audit.Standouts;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Storage;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Audit;

/// <summary>The auditors' room registers itself.</summary>
internal static class AuditSetup
{
    public static void Configure(StoreOptions options) => EventIndexes.Configure(options);

    public static IServiceCollection AddAudit(this IServiceCollection services, DatabaseConnections connections)
    {
        services.AddScoped<IAuditTrail, MartenAuditTrail>();
        services.AddScoped<IAdministrationPast, MartenAdministrationPast>();
        services.AddSingleton<IEventRecords>(new EventRecords(connections));
        services.AddSingleton<IStandoutRecords>(new StandoutRecords(connections));
        services.AddSingleton<ICaseEvidence, CaseEvidenceFiles>();
        services.AddSingleton<IErasureTraces, ErasureTraceReader>();
        return services;
    }
}
