using Ccs.Infrastructure.Figures;
using Ccs.Infrastructure.Hosting;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ccs.WebApi.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: database, keys, projections, log, outbox.</summary>
public static class HealthChecks
{
    private const string Ready = "ready";

    /// <summary>Of one check: what hangs is not ready, and says so within the budget of a call.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static IServiceCollection AddReadiness(this IServiceCollection services)
    {
        services
            .AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", timeout: Patience, tags: [Ready])
            .AddCheck<KeysCheck>("keys", timeout: Patience, tags: [Ready])
            .AddCheck<ProjectionsCheck>("projections", timeout: Patience, tags: [Ready])
            .AddCheck<FiguresCheck>("figures", timeout: Patience, tags: [Ready])
            // A folder that hangs takes no node out of service.
            .AddCheck<LogCheck>("log", HealthStatus.Degraded, timeout: Patience, tags: [Ready])
            .AddCheck<ChannelsCheck>("channels", timeout: Patience, tags: [Ready])
            .AddCheck<OutboxCheck>("outbox", timeout: Patience, tags: [Ready]);
        return services;
    }

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = ReadyReport.Write });
        routes.MapHealthChecks(
            "/health/ready",
            new HealthCheckOptions { Predicate = c => c.Tags.Contains(Ready), ResponseWriter = ReadyReport.Write }
        );
        return routes;
    }
}

internal sealed class DatabaseCheck(Readiness readiness) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await readiness.DatabaseTakes(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer, or takes nothing in: it may be read-only, or full.");
}

internal sealed class FiguresCheck(FigureCheck check) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await check.Found(cancellationToken) is { } kinds
            ? HealthCheckResult.Unhealthy(
                "Figures have not counted all that happened: rebuild them.",
                data: new Dictionary<string, object>(StringComparer.Ordinal) { ["kinds"] = kinds }
            )
            : HealthCheckResult.Healthy();
}

internal sealed class ProjectionsCheck(Readiness readiness) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var lag = await readiness.ProjectionLag(cancellationToken);
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["eventsBehind"] = lag };
        return lag <= Readiness.MostEventsBehind
            ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Degraded("Figures lag behind.", data: data);
    }
}

internal sealed class OutboxCheck(Readiness readiness) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (waiting, dead) = await readiness.Messages(cancellationToken);
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["waiting"] = waiting, ["dead"] = dead };
        return waiting <= Readiness.MostMessagesWaiting && dead == 0
            ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Degraded("Messages wait or have failed for good.", data: data);
    }
}
