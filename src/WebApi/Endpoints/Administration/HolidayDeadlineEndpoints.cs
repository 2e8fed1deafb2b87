using Ccs.Application.Administration.Directory;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using MediatR;

namespace Ccs.WebApi.Endpoints.Administration;

/// <summary>What is due on a day that was made a holiday at short notice; the centre's, and no administrator's.</summary>
internal static class HolidayDeadlineEndpoints
{
    public static void MapHolidayDeadlines(this IEndpointRouteBuilder administration)
    {
        var deadlines = administration.MapGroup("/holidays/{day}/deadlines").RequireAuthorization(AuthPolicies.Centre);
        deadlines
            .MapPost(
                "/",
                async (string day, ReasonBody body, IMediator mediator, CancellationToken cancellation) =>
                {
                    var progress = await mediator.Send(new MoveHolidayDeadlines(day, body.Reason), cancellation);
                    return TypedResults.Accepted($"/api/v1/administration/holidays/{day}/deadlines", progress);
                }
            )
            .WithName("MoveHolidayDeadlines")
            .WithSummary(
                "Moves every running deadline that falls on the day, which must be kept as a holiday, to the next working day; each "
                    + "complainant is told. 202: the cases follow one by one, and this address says how far it is. May be sent again."
            )
            .Produces<HolidayDeadlines>(StatusCodes.Status202Accepted)
            .ProducesProblems(400, 401, 403, 409, 412, 415, 422);
        deadlines
            .MapGet(
                "/",
                (string day, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new GetHolidayDeadlines(day), cancellation)
            )
            .WithName("GetHolidayDeadlines")
            .WithSummary("How many deadlines were moved off a holiday, and how many still fall on it.")
            .Produces<HolidayDeadlines>()
            .ProducesProblems(401, 403, 404, 422);
    }
}
