using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Editions;
using Ccs.Application.Figures.Measures;
using Ccs.Application.Figures.Monthly;
using Ccs.Application.Figures.Rehearsals;
using Ccs.Application.Figures.Signals;
using Ccs.Application.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Application.Figures;

/// <summary>What the room of the figures registers of its own, beside its use cases.</summary>
internal static class FiguresRoom
{
    public static IServiceCollection AddFigures(this IServiceCollection services) =>
        services
            .AddScoped<FigureDesk>()
            .AddScoped<FigureReader>()
            .AddScoped<MeasureWeeks>()
            .AddScoped<WeekTests>()
            .AddScoped<RehearsalReader>()
            .AddScoped<EditionCounting>()
            .AddScoped<IMonthlySummary, MonthlySummary>();
}
