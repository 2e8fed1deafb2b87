using Ccs.Application.Access;
using Ccs.Application.Tracking.Export;
using Ccs.Infrastructure.Hosting;
using JasperFx.Events.Projections;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Access;

/// <summary>The room of the looks registers itself.</summary>
internal static class AccessSetup
{
    /// <summary>Table and projection.</summary>
    public static void Configure(StoreOptions options)
    {
        LooksSchema.Configure(options);
        options.Projections.Add(
            new LooksProjection(),
            ProjectionLifecycle.Inline,
            LooksProjection.Name,
            rebuild => rebuild.DeleteDataInTableOnTeardown(LooksSchema.Looks)
        );
    }

    public static IServiceCollection AddAccess(this IServiceCollection services, DatabaseConnections connections)
    {
        services.AddScoped<IAccessLog, MartenAccessLog>();
        services.AddScoped<IOwnExports, MartenOwnExports>();
        services.AddSingleton<ILookRecords>(new LookRecords(connections.Pool));
        return services;
    }
}
