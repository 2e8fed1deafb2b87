using Ccs.Application;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Jobs;
using Hangfire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ccs.Infrastructure.Tests.Hosting;

/// <summary>Nodes without their web part, on databases of a test.</summary>
internal static class Nodes
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<CcsDatabase> Open(string connectionString)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["ConnectionStrings:Ccs"] = connectionString,
                ["Ccs:DataFolder"] = Directory.CreateTempSubdirectory("ccs-data-").FullName,
            }
        );
        return CcsDatabase.Open(configuration.Build(), NullLogger.Instance, patient: false, Ct);
    }

    /// <summary>One of several, so that it asks who leads.</summary>
    public static IHost Of(CcsDatabase database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.AddInfrastructure(database, new RunMode(Development: true, LaysSchema: true, RunsClock: true));
        builder.Services.AddApplication().AddScoped<JobRunner>();
        builder.Services.AddSingleton(builder.Configuration);
        return builder.Build();
    }

    public static async Task Lay(IHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SchemaKeeper>().Apply(Ct);
        HangfireSetup.Schedule(
            scope.ServiceProvider.GetRequiredService<IRecurringJobManager>(),
            scope.ServiceProvider.GetRequiredService<JobStorage>()
        );
    }
}
