using Ccs.Application.Audit;
using Ccs.WebApi.Http;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace Ccs.WebApi.Endpoints.Audit;

/// <summary>Proofs of the log of all events, for auditors: as JSON, or as the text that others' tools take.</summary>
internal static class LogProofEndpoints
{
    private const string Plain = "text/plain";

    public static IEndpointRouteBuilder MapLogProofs(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapAuditors();
        audit
            .MapGet(
                "/log/proof/inclusion",
                async ([AsParameters] InclusionQuery query, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                {
                    var proof = await mediator.Send(new GetInclusionProof(query.Event, query.Leaf, query.Size), cancellation);
                    return Answer(http, proof, proof.Text);
                }
            )
            .WithName("GetInclusionProof")
            .WithSummary("That an event (by its sequence) or a leaf stands in the log; with Accept: text/plain as a C2SP tlog-proof.")
            .Produces<InclusionProof>()
            .ProducesProblems(401, 403, 404, 422, 503);
        audit
            .MapGet(
                "/log/proof/consistency",
                async ([AsParameters] ConsistencyQuery query, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                {
                    var proof = await mediator.Send(new GetConsistencyProof(query.From, query.To), cancellation);
                    return Answer(http, proof, proof.Text);
                }
            )
            .WithName("GetConsistencyProof")
            .WithSummary(
                "That the log at a checkpoint begins with the log of a smaller size; with Accept: text/plain as a C2SP witness takes it."
            )
            .Produces<ConsistencyProof>()
            .ProducesProblems(401, 403, 404, 422);
        audit
            .MapGet(
                "/complaints/{numberOrId}/evidence",
                async (string numberOrId, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                {
                    var file = await mediator.Send(new GetCaseEvidence(numberOrId), cancellation);
                    var disposition = new ContentDispositionHeaderValue("attachment") { FileName = file.Name };
                    http.Response.Headers.ContentDisposition = disposition.ToString();
                    return TypedResults.Text(file.Json, "application/json; charset=utf-8");
                }
            )
            .WithName("GetCaseEvidence")
            .WithSummary(
                "All events of a complaint in one file (ccs-evidence/1), proven from one checkpoint; ccs-verify evidence checks it."
            )
            .Produces<string>(StatusCodes.Status200OK, "application/json")
            .ProducesProblems(401, 403, 404, 422, 503);
        return routes;
    }

    private static IResult Answer<TProof>(HttpContext http, TProof proof, string text)
    {
        http.Response.Headers.Vary = "Accept, Accept-Language, Authorization, Cookie";
        return http.Request.Headers.Accept.ToString().Contains(Plain, StringComparison.OrdinalIgnoreCase)
            ? TypedResults.Text(text, $"{Plain}; charset=utf-8")
            : TypedResults.Ok(proof);
    }
}

/// <param name="Event">Its sequence, as the history of a complaint has it.</param>
/// <param name="Leaf">Its index in the current epoch, in the place of an event.</param>
/// <param name="Size">Of a checkpoint that is kept; by default the last one that was signed.</param>
public sealed record InclusionQuery(string? Event, string? Leaf, string? Size);

/// <param name="From">The smaller size.</param>
/// <param name="To">Of a checkpoint that is kept; by default the last one that was signed.</param>
public sealed record ConsistencyQuery(string? From, string? To);
