using Ccs.Application.Figures;
using Ccs.Application.Figures.Rehearsals;
using Ccs.Infrastructure.Figures.Columns;
using Ccs.Infrastructure.Hosting;
using JasperFx.Events.Projections;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Figures;

/// <summary>The room of the figures registers itself.</summary>
internal static class FiguresSetup
{
    /// <summary>Tables and projection.</summary>
    public static void Configure(StoreOptions options)
    {
        FiguresSchema.Configure(options);
        options.Projections.Add(
            new FiguresProjection(new DirectoryPast()),
            ProjectionLifecycle.Async,
            FiguresProjection.Name,
            rebuild =>
            {
                rebuild.BatchSize = FiguresProjection.Page;
                foreach (var table in FiguresSchema.Rebuilt)
                {
                    rebuild.DeleteDataInTableOnTeardown(table);
                }
            }
        );
    }

    public static IServiceCollection AddFigures(this IServiceCollection services, DatabaseConnections connections)
    {
        services.AddSingleton<DirectoryPast>();
        services.AddSingleton(provider => new FigureDays(
            connections.Pool,
            provider.GetRequiredService<IDocumentStore>(),
            provider.GetRequiredService<DirectoryPast>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(new FigureCheck(connections.Pool));
        services.AddSingleton<IModelRebuild>(provider => new FiguresRebuild(
            connections.Pool,
            provider.GetRequiredService<IDocumentStore>(),
            provider.GetRequiredService<DirectoryPast>()
        ));
        services.AddScoped<IClosedDays, MartenClosedDays>();
        services.AddSingleton(provider => new FigureImages(connections.Pool, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IFigures>(provider => new FiguresStore(
            connections.Pool,
            provider.GetRequiredService<FigureDays>(),
            provider.GetRequiredService<FigureImages>()
        ));
        services.AddSingleton<IRecordedPast>(provider => new MartenRecordedPast(
            connections.Pool,
            provider.GetRequiredService<IDocumentStore>(),
            provider.GetRequiredService<DirectoryPast>()
        ));
        return services;
    }
}
