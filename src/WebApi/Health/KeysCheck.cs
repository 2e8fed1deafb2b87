using Ccs.Infrastructure.Keys;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ccs.WebApi.Health;

/// <summary>The folder of keys, without which nothing new could be filed and nothing old be opened. Looked at every few seconds.</summary>
internal sealed class KeysCheck(IKeyKeeping keys) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await keys.Trouble(cancellationToken) is { } trouble
                ? HealthCheckResult.Unhealthy(trouble)
                : HealthCheckResult.Healthy();
        }
        catch (Npgsql.NpgsqlException)
        {
            return HealthCheckResult.Degraded("The database does not say which keys it needs.");
        }
    }
}
