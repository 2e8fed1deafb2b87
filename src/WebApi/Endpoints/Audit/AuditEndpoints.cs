using Ccs.Application.Access;
using Ccs.Application.Audit;
using Ccs.Application.Audit.Administration;
using Ccs.Application.Audit.Standouts;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using MediatR;

namespace Ccs.WebApi.Endpoints.Audit;

/// <summary>What auditors read.</summary>
internal static class AuditEndpoints
{
    /// <summary>Addresses of auditors alone.</summary>
    public static RouteGroupBuilder MapAuditors(this IEndpointRouteBuilder routes) =>
        routes
            .MapGroup("/api/v1/audit")
            .WithTags("Audit")
            .RequireAuthorization(AuthPolicies.Auditors)
            .RequireRateLimiting(RateLimits.Staff);

    public static IEndpointRouteBuilder MapAudit(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapAuditors();
        audit
            .MapGet(
                "/complaints/{numberOrId}/history",
                (string numberOrId, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new GetComplaintHistory(numberOrId), cancellation)
            )
            .WithName("GetComplaintHistory")
            .WithSummary(
                "Every event of a complaint, in order: who, how they came in, where it stands in the log; sealed values stay sealed."
            )
            .Produces<IReadOnlyList<AuditedEvent>>()
            .ProducesProblems(401, 403, 404, 422);
        audit
            .MapGet(
                "/access",
                ([AsParameters] AccessQuery query, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(
                        new ListAccess(query.Complaint, query.User, query.From, query.To, query.After, query.Take, CallerLanguage.Of(http)),
                        cancellation
                    )
            )
            .WithName("ListAccess")
            .WithSummary("Who saw what, when and what for, newest first; what is sealed stays sealed. The call itself is recorded.")
            .Produces<AccessPage>()
            .ProducesProblems(401, 403, 404, 422, 503);
        audit
            .MapGet(
                "/complaints/{numberOrId}/state",
                (string numberOrId, string? version, string? at, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new GetComplaintThen(numberOrId, version, at), cancellation)
            )
            .WithName("GetComplaintThen")
            .WithSummary("A complaint as it stood at a version, or at a moment (ISO 8601); in the place of sealed values stands a mark.")
            .Produces<ComplaintThen>()
            .ProducesProblems(401, 403, 404, 422, 503);
        audit
            .MapGet(
                "/events",
                ([AsParameters] EventQuery query, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(
                        new ListEvents(
                            query.Actor,
                            query.Agency,
                            query.Type,
                            query.From,
                            query.To,
                            query.Correlation,
                            query.After,
                            query.Take
                        ),
                        cancellation
                    )
            )
            .WithName("ListEvents")
            .WithSummary("Every event of every kind, newest first, without its data. The call itself is recorded.")
            .Produces<EventPage>()
            .ProducesProblems(401, 403, 422, 503);
        audit
            .MapPost(
                "/complaints/{numberOrId}/opening",
                (string numberOrId, OpeningBody body, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new OpenSealedTexts(numberOrId, body.Reason, body.OneTimeCode), cancellation)
            )
            .WithName("OpenSealedTexts")
            .WithSummary(
                "Opens the sealed words of a complaint's history, with a reason and a factor. Whoever may see the case is told of it."
            )
            .Produces<OpenedTexts>()
            .ProducesProblems(401, 403, 404, 409, 412, 422, 503);
        audit
            .MapGet(
                "/administration/{stream}/state",
                (string stream, string? version, string? at, string? with, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new GetAdministrationThen(stream, version, at, with), cancellation)
            )
            .WithName("GetAdministrationThen")
            .WithSummary(
                "The directory, templates or accounts as they stood at a version or a moment (ISO 8601), and what differs from another."
            )
            .Produces<AdministrationThen>()
            .ProducesProblems(401, 403, 404, 422);
        audit
            .MapGet(
                "/standouts",
                (string? day, IMediator mediator, CancellationToken cancellation) => mediator.Send(new ListStandouts(day), cancellation)
            )
            .WithName("ListStandouts")
            .WithSummary("What stands out of a day of the Region (yesterday, where none is said), each with the rule that picked it.")
            .Produces<StandoutDay>()
            .ProducesProblems(401, 403, 422, 503);
        return routes;
    }
}

/// <param name="Reason">Why; kept for auditors.</param>
/// <param name="OneTimeCode">Of the app, or a recovery code; not needed in a session that a passkey has just opened.</param>
public sealed record OpeningBody(string? Reason, string? OneTimeCode);

/// <param name="Complaint">Case number or id: looks at it, and lists that it stood in.</param>
/// <param name="User">User id or user name.</param>
/// <param name="From">The first day, in the Region.</param>
/// <param name="To">The last day.</param>
/// <param name="After">From <c>next</c>.</param>
/// <param name="Take">1 to 200; 50 by default.</param>
public sealed record AccessQuery(string? Complaint, string? User, string? From, string? To, string? After, string? Take);

/// <param name="Actor"><c>complainant</c>, <c>system:{job}</c>, <c>staff:{id}</c>, or the id or name of an account.</param>
/// <param name="Agency">That an event names, or as which somebody looked; asks for days.</param>
/// <param name="Type">A stored name, such as <c>complaint-filed</c>.</param>
/// <param name="From">The first day, in the Region; with the last one, at most 31 days.</param>
/// <param name="To">The last day.</param>
/// <param name="Correlation">Of one call.</param>
/// <param name="After">From <c>next</c>.</param>
/// <param name="Take">1 to 200; 50 by default.</param>
public sealed record EventQuery(
    string? Actor,
    string? Agency,
    string? Type,
    string? From,
    string? To,
    string? Correlation,
    string? After,
    string? Take
);
