using Ccs.Infrastructure.Gateways;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ccs.WebApi.Health;

/// <summary>Mail and SMS as this node sees them: a provider that takes nothing, a budget that is spent. Filing goes on meanwhile.</summary>
internal sealed class ChannelsCheck(Channels channels) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var troubles = channels.Troubles;
        return Task.FromResult(
            troubles.Count == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded(
                    "Messages wait for their provider, or what becomes of them is not learned.",
                    data: troubles.ToDictionary(each => each.Key, object (each) => each.Value, StringComparer.Ordinal)
                )
        );
    }
}
