using Ccs.Application.Administration.History;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using MediatR;

namespace Ccs.WebApi.Endpoints.Administration;

/// <summary>What was changed, by whom, when and why.</summary>
internal static class HistoryEndpoint
{
    public static void MapHistory(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/history",
                ([AsParameters] HistoryQuery query, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new GetAdministrationHistory(query.Kind, query.Id, query.Cursor, query.Take), cancellation)
            )
            .RequireAuthorization(AuthPolicies.AdministratorsAndAuditors)
            .WithName("GetAdministrationHistory")
            .WithSummary("The history of administration, newest first; for administrators and auditors.")
            .Produces<AdministrationHistory>()
            .ProducesProblems(401, 403, 422);
}

/// <param name="Kind">agency, service, category, governorate, holiday, policy, routing-rule, message-template,
/// answer-template, figures or account.</param>
/// <param name="Id">Of what was changed.</param>
/// <param name="Cursor">From <c>next</c>.</param>
/// <param name="Take">1 to 200; 50 by default.</param>
public sealed record HistoryQuery(string? Kind, string? Id, string? Cursor, int? Take);
