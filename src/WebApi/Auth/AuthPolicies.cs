using System.Security.Claims;
using Ccs.Application.Validation;
using Ccs.Domain.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Ccs.WebApi.Auth;

/// <summary>Who gets as far as an endpoint. What they may do there is decided behind it.</summary>
public static class AuthPolicies
{
    /// <summary>Signed in, with a password of one's own and a one-time code enrolled.</summary>
    public const string Staff = "staff";

    /// <summary>Signed in, be it only to choose a password or to enrol a one-time code.</summary>
    public const string AnySession = "any-session";

    /// <summary>Those who keep the directory, the templates and the accounts.</summary>
    public const string Administrators = "administrators";

    /// <summary>The officers of the centre.</summary>
    public const string Centre = "centre";

    /// <summary>Those who read what administrators did.</summary>
    public const string AdministratorsAndAuditors = "administrators-and-auditors";

    /// <summary>Those who check what happened to complaints.</summary>
    public const string Auditors = "auditors";

    /// <summary>Those who hand out the certificate of an erasure, and those who check it.</summary>
    public const string CentreAndAuditors = "centre-and-auditors";

    /// <summary>Not one of the sessions that are good for one step only.</summary>
    internal static bool IsReady(AuthorizationHandlerContext context) => StaffAuthentication.StepOf(context.User) is null;

    public static AuthenticationBuilder AddStaffAuthentication(this IServiceCollection services)
    {
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Staff, Ready)
            .AddPolicy(Administrators, policy => Ready(policy, Role.Administrator))
            .AddPolicy(Centre, policy => Ready(policy, Role.CentreOfficer))
            .AddPolicy(AdministratorsAndAuditors, policy => Ready(policy, Role.Administrator, Role.Auditor))
            .AddPolicy(Auditors, policy => Ready(policy, Role.Auditor))
            .AddPolicy(CentreAndAuditors, policy => Ready(policy, Role.CentreOfficer, Role.Auditor))
            .AddPolicy(AnySession, policy => policy.AddAuthenticationSchemes(StaffAuthentication.SchemeName).RequireAuthenticatedUser());
        return services
            .AddAuthentication(StaffAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, StaffAuthentication>(StaffAuthentication.SchemeName, null);
    }

    private static void Ready(AuthorizationPolicyBuilder policy) =>
        policy.AddAuthenticationSchemes(StaffAuthentication.SchemeName).RequireAuthenticatedUser().RequireAssertion(IsReady);

    private static void Ready(AuthorizationPolicyBuilder policy, params IEnumerable<Role> roles)
    {
        Ready(policy);
        policy.RequireClaim(ClaimTypes.Role, roles.Select(Kebab.Of));
    }
}
