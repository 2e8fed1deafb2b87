using Ccs.Application.Figures;
using Ccs.Domain.Figures.Acts;
using Ccs.Infrastructure.Storage;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Figures.Acts;

internal static class FigureActsSetup
{
    public static IServiceCollection AddFigureActs(this IServiceCollection services) =>
        services
            .AddSingleton(provider => new FoldedStream<FigureActs, IFigureEvent>(
                provider.GetRequiredService<IDocumentStore>(),
                provider.GetRequiredService<TimeProvider>(),
                FigureActs.StreamId,
                FigureActs.Empty,
                FigureActs.Evolve
            ))
            .AddScoped<IFigureActs, MartenFigureActs>()
            .AddScoped<IContactCounts, ContactCounts>();
}
