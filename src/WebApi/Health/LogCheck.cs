using Ccs.Infrastructure.Proof;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ccs.WebApi.Health;

/// <summary>
/// How far the log is behind the events, and whether it is what was promised. A row that somebody inserted takes no node out of service:
/// else whoever can write one could end it.
/// </summary>
internal sealed class LogCheck(ILogHealth log) : IHealthCheck
{
    private const int MostSecondsBehind = 30;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var standing = await log.Look(cancellationToken);
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["secondsBehind"] = (long)(standing.SecondsBehind ?? 0),
            ["leaves"] = standing.Leaves,
            ["refused"] = standing.Refused,
        };
        if (standing.Broken is { } broken)
        {
            return HealthCheckResult.Unhealthy(broken, data: data);
        }

        return standing.SecondsBehind is null ? HealthCheckResult.Degraded("The log has not begun.", data: data)
            : standing.SecondsBehind > MostSecondsBehind ? HealthCheckResult.Degraded("The log is behind the events.", data: data)
            : standing.Refused > 0
                ? HealthCheckResult.Degraded("There are events that nobody of this program wrote: -- audit verify", data: data)
            : standing.Found is { } kinds ? HealthCheckResult.Degraded($"The log does not hold ({kinds}): -- audit verify", data: data)
            : HealthCheckResult.Healthy(data: data);
    }
}
