using Ccs.WebApi.Auth;

namespace Ccs.WebApi.Endpoints.Administration;

/// <summary>What administrators keep. One policy for all of it; auditors read the history, and the centre moves deadlines.</summary>
public static class AdministrationEndpoints
{
    public static IEndpointRouteBuilder MapAdministration(this IEndpointRouteBuilder routes)
    {
        var administration = routes.MapGroup("/api/v1/administration").WithTags("Administration");
        var administrators = administration.MapGroup(string.Empty).RequireAuthorization(AuthPolicies.Administrators);
        administrators.MapAgencyAdministration();
        administrators.MapReferenceAdministration();
        administrators.MapTemplateAdministration();
        administrators.MapAccountAdministration();
        administration.MapAccountRequests();
        administration.MapHistory();
        administration.MapHolidayDeadlines();
        return routes;
    }
}
