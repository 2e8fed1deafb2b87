using System.Security.Claims;
using Ccs.Application.Validation;
using Ccs.Domain.Shared;
using Hangfire;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Authorization;

namespace Ccs.WebApi.Auth;

/// <summary>The clock's dashboard is for administrators only, and for looking only.</summary>
internal static class DashboardAccess
{
    public static readonly AuthorizationPolicy Policy = new AuthorizationPolicyBuilder(StaffAuthentication.SchemeName)
        .RequireClaim(ClaimTypes.Role, Kebab.Of(Role.Administrator))
        .RequireAssertion(AuthPolicies.IsReady)
        .Build();

    /// <summary>It is a page with scripts and styles of its own; the policy of all other answers lets none run.</summary>
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public static readonly DashboardOptions Options = new()
    {
        Authorization = [new Passed()],
        DashboardTitle = "CCS jobs",
        DisplayStorageConnectionString = false,

        // It is there to be looked at: what is done there, such as taking the deadlines' job away, would stand in no history.
        IsReadOnlyFunc = _ => true,
    };

    /// <summary>The endpoint's policy has decided already; Hangfire's own default would let every local caller in.</summary>
    private sealed class Passed : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context)
        {
            context.GetHttpContext().Response.Headers.ContentSecurityPolicy = ContentPolicy;
            return true;
        }
    }
}
