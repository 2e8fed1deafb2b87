using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Ccs.Application.Batches;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Endpoints.Cases;
using Ccs.WebApi.Http;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Endpoints.Batches;

/// <summary>Complaints about one thing: one act for all of them. Members and counts are only those that the caller may see.</summary>
public static class BatchEndpoints
{
    private const string Acts =
        "The cases are acted on after the call, one by one: the batch then says how many are done, which were refused and why, and how "
        + "many wait. A case that changed since the batch was read is refused with complaint.changed. If-Match is the ETag of the batch.";

    public static IEndpointRouteBuilder MapBatches(this IEndpointRouteBuilder routes)
    {
        var batches = routes.MapGroup("/api/v1/batches").WithTags("Batches").RequireAuthorization(AuthPolicies.Staff);
        batches
            .MapPost("/", Make)
            .WithName("MakeBatch")
            .WithSummary("Puts complaints about one thing together; those that the caller does not see are left out.")
            .Produces<BatchView>(StatusCodes.Status201Created)
            .ProducesProblems(400, 401, 403, 409, 422);
        batches
            .MapGet("/{batchId:guid}", Read)
            .WithName("GetBatch")
            .WithSummary("A batch and how far the last act on it has come; its ETag stands for the versions of the members.")
            .Produces<BatchView>()
            .ProducesProblems(401, 403, 404);
        batches
            .MapPost("/{batchId:guid}/members", ChangeMembers)
            .WithName("ChangeBatchMembers")
            .WithSummary("Some come in, some go out.")
            .Produces<BatchView>(StatusCodes.Status202Accepted)
            .ProducesProblems(400, 401, 403, 404, 409, 412, 422);
        batches
            .MapPost("/{batchId:guid}/interim-reply", Reply)
            .WithName("ReplyToBatch")
            .WithSummary("Word to all complainants before the answer; needs If-Match.")
            .WithDescription(Acts)
            .Produces<BatchView>(StatusCodes.Status202Accepted)
            .ProducesProblems(400, 401, 403, 404, 409, 412, 422, 428);
        batches
            .MapPost("/{batchId:guid}/answer", Answer)
            .WithName("AnswerBatch")
            .WithSummary("One answer to all of them; needs If-Match.")
            .WithDescription(Acts)
            .Produces<BatchView>(StatusCodes.Status202Accepted)
            .ProducesProblems(400, 401, 403, 404, 409, 412, 422, 428);
        return routes;
    }

    private static async Task<IResult> Make(
        BatchBody body,
        [FromHeader(Name = IdempotencyKey.Header), Description(IdempotencyKey.OfBatches), MaxLength(IdempotencyKey.Longest)]
            string? idempotencyKey,
        HttpContext http,
        IMediator mediator,
        CancellationToken cancellation
    )
    {
        var id = await mediator.Send(new MakeBatch(body.Title, body.ComplaintIds) { IdempotencyKey = idempotencyKey }, cancellation);
        return TypedResults.Created(PathOf(id), await Read(id, http, cancellation));
    }

    private static Task<IResult> ChangeMembers(
        Guid batchId,
        BatchMembersBody body,
        [FromHeader(Name = IdempotencyKey.Header), Description(IdempotencyKey.OfBatches), MaxLength(IdempotencyKey.Longest)]
            string? idempotencyKey,
        HttpContext http,
        CancellationToken cancellation
    ) => Act(http, batchId, new ChangeBatchMembers(batchId, body.Add, body.Remove) { IdempotencyKey = idempotencyKey }, cancellation);

    private static Task<IResult> Reply(
        Guid batchId,
        TextBody body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        [FromHeader(Name = IdempotencyKey.Header), Description(IdempotencyKey.OfBatches), MaxLength(IdempotencyKey.Longest)]
            string? idempotencyKey,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var reply = new ReplyToBatch(batchId, body.Text) { Tag = ETags.Tag(ifMatch), IdempotencyKey = idempotencyKey };
        return Act(http, batchId, reply, cancellation);
    }

    private static Task<IResult> Answer(
        Guid batchId,
        BatchAnswerBody body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        [FromHeader(Name = IdempotencyKey.Header), Description(IdempotencyKey.OfBatches), MaxLength(IdempotencyKey.Longest)]
            string? idempotencyKey,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var answer = new AnswerBatch(batchId, body.Outcome, body.Text, body.Remedy, body.RootCause)
        {
            NoRemedyReason = body.NoRemedyReason,
            TextForLinked = body.TextForLinked,
            Tag = ETags.Tag(ifMatch),
            IdempotencyKey = idempotencyKey,
        };
        return Act(http, batchId, answer, cancellation);
    }

    private static async Task<IResult> Act(HttpContext http, Guid batchId, IRequest<Unit> act, CancellationToken cancellation)
    {
        await http.RequestServices.GetRequiredService<IMediator>().Send(act, cancellation);
        return TypedResults.Accepted(PathOf(batchId), await Read(batchId, http, cancellation));
    }

    /// <summary>In a scope of its own: what the call has just changed stands in it as it was stored.</summary>
    private static async Task<BatchView> Read(Guid batchId, HttpContext http, CancellationToken cancellation)
    {
        var view = await FreshScope.Send(http, new GetBatch(batchId, CallerLanguage.Of(http)), cancellation);
        ETags.Set(http, view.Tag);
        return view;
    }

    private static string PathOf(Guid batchId) => $"/api/v1/batches/{batchId}";
}
