using System.Security.Claims;
using Ccs.Application.Validation;
using Ccs.Domain.Shared;
using Ccs.WebApi.Auth;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ccs.WebApi.Health;

/// <summary>
/// What is told about readiness: to anybody whether each part is well, which a balancer needs; how much waits and how far things are
/// behind tells of the complaints that come in, and is for administrators alone. In Development there are no strangers.
/// </summary>
internal static class ReadyReport
{
    public static async Task Write(HttpContext http, HealthReport report)
    {
        var whole = await MaySeeCounts(http);
        await http.Response.WriteAsJsonAsync(
            new
            {
                status = Name(report.Status),
                checks = report.Entries.ToDictionary(
                    e => e.Key,
                    e => new
                    {
                        status = Name(e.Value.Status),
                        description = whole ? e.Value.Description : null,
                        data = whole ? e.Value.Data : null,
                    },
                    StringComparer.Ordinal
                ),
            }
        );
    }

    private static async Task<bool> MaySeeCounts(HttpContext http)
    {
        if (http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            return true;
        }

        // Without a token nothing is looked up: this must answer while the database does not.
        return StaffAuthentication.TokenOf(http.Request).Length > 0
            && (await http.AuthenticateAsync(StaffAuthentication.SchemeName)).Principal is { } caller
            && StaffAuthentication.StepOf(caller) is null
            && caller.HasClaim(ClaimTypes.Role, Kebab.Of(Role.Administrator));
    }

    private static string Name(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => "healthy",
            HealthStatus.Degraded => "degraded",
            _ => "unhealthy",
        };
}
