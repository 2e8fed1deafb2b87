using Ccs.Application.Administration.Directory;

namespace Ccs.WebApi.Endpoints.Administration;

/// <summary>Agencies and their tree, services, categories.</summary>
internal static class AgencyAdministration
{
    public static void MapAgencyAdministration(this IEndpointRouteBuilder routes)
    {
        routes.MapList(
            "/agencies",
            "GetDirectoryForAdministration",
            "The tree of agencies with retired ones, open cases and handlers.",
            _ => new GetDirectoryForAdministration(),
            view => view.Version
        );
        routes.MapNew<AgencyBody>(
            "/agencies",
            "RegisterAgency",
            "A new unit of government.",
            (b, v) => new RegisterAgency(b.Id, b.ParentId, b.Kind, b.Names, b.Reason, v)
        );
        routes.MapChange<NameBody>(
            "/agencies/{id}/name",
            "RenameAgency",
            "Other names for an agency.",
            (id, b, v) => new RenameAgency(id, b.Names, b.Reason, v)
        );
        routes.MapChange<ParentBody>(
            "/agencies/{id}/parent",
            "MoveAgency",
            "Another place in the tree; the agency keeps its cases.",
            (id, b, v) => new MoveAgency(id, b.ParentId, b.Reason, v)
        );
        routes.MapChange<WhyBody>(
            "/agencies/{id}/retirement",
            "RetireAgency",
            "The agency takes no new complaints. Refused while it has cases to answer: then another agency takes over (succession).",
            (id, b, v) => new RetireAgency(id, b.Reason, v)
        );
        routes.MapChange<WhyBody>(
            "/agencies/{id}/return",
            "BringBackAgency",
            "A retired agency takes complaints again.",
            (id, b, v) => new BringBackAgency(id, b.Reason, v)
        );

        routes.MapSuccession();

        routes.MapList(
            "/services",
            "ListServicesForAdministration",
            "Services with retired ones, of one agency or of all.",
            http => new ListServicesForAdministration(http.Request.Query["agency"]),
            view => view.Version
        );
        routes.MapNew<ServiceBody>(
            "/services",
            "RegisterService",
            "A new public service of an agency.",
            (b, v) => new RegisterService(b.Id, b.AgencyId, b.Names, b.Reason, v)
        );
        routes.MapChange<NameBody>(
            "/services/{id}/name",
            "RenameService",
            "Other names for a service.",
            (id, b, v) => new RenameService(id, b.Names, b.Reason, v)
        );
        routes.MapChange<WhyBody>(
            "/services/{id}/retirement",
            "RetireService",
            "The service can no longer be named.",
            (id, b, v) => new RetireService(id, b.Reason, v)
        );
        routes.MapChange<WhyBody>(
            "/services/{id}/return",
            "BringBackService",
            "A retired service can be named again.",
            (id, b, v) => new BringBackService(id, b.Reason, v)
        );

        routes.MapList(
            "/categories",
            "ListCategoriesForAdministration",
            "The two levels of categories with retired ones.",
            _ => new ListCategoriesForAdministration(),
            view => view.Version
        );
        routes.MapNew<CategoryBody>(
            "/categories",
            "RegisterCategory",
            "A new category, of the first level or below one of it.",
            (b, v) => new RegisterCategory(b.Id, b.ParentId, b.Names, b.Reason, v)
        );
        routes.MapChange<NameBody>(
            "/categories/{id}/name",
            "RenameCategory",
            "Other names for a category.",
            (id, b, v) => new RenameCategory(id, b.Names, b.Reason, v)
        );
        routes.MapChange<WhyBody>(
            "/categories/{id}/retirement",
            "RetireCategory",
            "The category, with those below it, can no longer be chosen.",
            (id, b, v) => new RetireCategory(id, b.Reason, v)
        );
        routes.MapChange<WhyBody>(
            "/categories/{id}/return",
            "BringBackCategory",
            "A retired category can be chosen again.",
            (id, b, v) => new BringBackCategory(id, b.Reason, v)
        );
    }
}
