using Ccs.Application.Tracking;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using MediatR;

namespace Ccs.WebApi.Endpoints.Tracking;

/// <summary>That the complainant's words stand in the public log, as they gave them.</summary>
internal static class ReceiptEndpoint
{
    public static void MapReceipt(this IEndpointRouteBuilder mine)
    {
        mine.MapGet("/receipt", Get)
            .WithName("GetReceipt")
            .WithSummary(
                "The receipt, on two sheets: the proof that names nothing, and the opening, to be kept apart. 202 with `sealed: false` and "
                    + "the seconds to wait until a checkpoint has it."
            )
            .Produces<TrackedReceipt>()
            .Produces<TrackedReceipt>(StatusCodes.Status202Accepted)
            .ProducesProblems(401, 404);
        mine.MapGet("/proofs", Proofs)
            .WithName("GetOwnProofs")
            .WithSummary(
                "That each step of the timeline stands in the log, all from its last signed checkpoint, and that this continues the one "
                    + "that the caller saw before (`known`: `{epoch}-{size}`). A step without an entry is being sealed."
            )
            .Produces<OwnProofs>()
            .ProducesProblems(401, 404, 422);
    }

    private static Task<OwnProofs> Proofs(string? known, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
        mediator.Send(new GetOwnProofs(TrackingAuthentication.ComplaintOf(http.User), known), cancellation);

    private static async Task<IResult> Get(HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        var receipt = await mediator.Send(new GetReceipt(TrackingAuthentication.ComplaintOf(http.User)), cancellation);
        http.Response.Headers.CacheControl = "no-store";
        return receipt.Sealed ? TypedResults.Ok(receipt) : TypedResults.Accepted((string?)null, receipt);
    }
}
