using Ccs.Application.Figures;
using Ccs.Application.Figures.Editions;
using Ccs.Application.Ports;
using Ccs.Domain.Figures.Editions;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Jobs;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Storage;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Figures.Editions;

/// <summary>The room of the editions registers itself.</summary>
internal static class EditionsSetup
{
    public static IServiceCollection AddEditions(this IServiceCollection services, DatabaseConnections connections) =>
        services
            .AddSingleton(provider => new FoldedStream<PublishedEditions, EditionPublished>(
                provider.GetRequiredService<IDocumentStore>(),
                provider.GetRequiredService<TimeProvider>(),
                PublishedEditions.StreamId,
                PublishedEditions.None,
                PublishedEditions.Evolve
            ))
            .AddSingleton(new EditionShelf(connections.Pool))
            .AddSingleton<EditionKey>()
            .AddSingleton<IEditionFiles, EditionFiles>()
            .AddScoped<IEditions, MartenEditions>();
}

/// <summary>Editions whose day has come. The day before is closed first: what was known on a past day is final then.</summary>
internal sealed class EditionJob(ICommandRunner runner) : IClockJob
{
    public async Task<int> Run(CancellationToken cancellation)
    {
        await runner.Run("edition", new CloseDay(), cancellation);
        return await runner.Run("edition", new PublishEditions(), cancellation);
    }
}
