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
        return routes;
    }
}
