using Ccs.Application.Access;
using Ccs.Application.Audit;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using MediatR;

namespace Ccs.WebApi.Endpoints.Audit;

/// <summary>What auditors read.</summary>
internal static class AuditEndpoints
{
    public static IEndpointRouteBuilder MapAudit(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/api/v1/audit/complaints/{numberOrId}/history",
                (string numberOrId, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new GetComplaintHistory(numberOrId), cancellation)
            )
            .RequireAuthorization(AuthPolicies.Auditors)
            .RequireRateLimiting(RateLimits.Staff)
            .WithTags("Audit")
            .WithName("GetComplaintHistory")
            .WithSummary("Every event of a complaint, in order, with who did it and how they came in; sealed values stay sealed.")
            .Produces<IReadOnlyList<AuditedEvent>>()
            .ProducesProblems(401, 403, 404, 422);
        routes
            .MapGet(
                "/api/v1/audit/access",
                ([AsParameters] AccessQuery query, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(
                        new ListAccess(query.Complaint, query.User, query.From, query.To, query.After, query.Take, CallerLanguage.Of(http)),
                        cancellation
                    )
            )
            .RequireAuthorization(AuthPolicies.Auditors)
            .RequireRateLimiting(RateLimits.Staff)
            .WithTags("Audit")
            .WithName("ListAccess")
            .WithSummary("Who saw what, when and what for, newest first; what is sealed stays sealed. The call itself is recorded.")
            .Produces<AccessPage>()
            .ProducesProblems(401, 403, 404, 422, 503);
        return routes;
    }
}

/// <param name="Complaint">Case number or id: looks at it, and lists that it stood in.</param>
/// <param name="User">User id or user name.</param>
/// <param name="From">The first day, in the Region.</param>
/// <param name="To">The last day.</param>
/// <param name="After">From <c>next</c>.</param>
/// <param name="Take">1 to 200; 50 by default.</param>
public sealed record AccessQuery(string? Complaint, string? User, string? From, string? To, string? After, string? Take);
