using System.Text.Json;
using Ccs.Application.Access;
using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Tracking;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Endpoints.Tracking.Export;
using Ccs.WebApi.Http;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Ccs.WebApi.Endpoints.Tracking;

/// <summary>What complainants see of their complaint and can do about it, by contact and complaint code.</summary>
public static class TrackingEndpoints
{
    public static IEndpointRouteBuilder MapTracking(this IEndpointRouteBuilder routes)
    {
        var tracking = routes.MapGroup("/api/v1/tracking").WithTags("Tracking").RequireRateLimiting(RateLimits.Tracking);
        tracking
            .MapPost("/", Open)
            .WithName("OpenTracking")
            .WithSummary("Open a complaint by contact and complaint code; gives the view and a token for the other calls.")
            .Produces<TrackingOpened>()
            .ProducesProblems(400, 404, 422, 429);
        tracking
            .MapPost("/recovery", Recover)
            .WithName("RecoverComplaintCodes")
            .WithSummary("Send the codes of its complaints to a contact. The answer is the same whether or not it has any.")
            .Produces<EmptyBody>(StatusCodes.Status202Accepted)
            .ProducesProblems(400, 422, 429);

        var mine = tracking.MapGroup(string.Empty).RequireAuthorization(TrackingAuthentication.Policy);
        mine.MapGet("/", Get)
            .WithName("Track")
            .WithSummary("Where the complaint stands.")
            .Produces<TrackingView>()
            .ProducesProblems(401, 404);
        mine.MapDelete(
                "/",
                async (HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                {
                    await mediator.Send(new EndTracking(BearerToken.Of(http.Request)!), cancellation);
                    return TypedResults.NoContent();
                }
            )
            .WithName("EndTracking")
            .WithSummary("End the token of this call before its time.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(401);
        mine.MapGet("/documents/{documentId:guid}", Download)
            .WithName("DownloadTrackedDocument")
            .WithSummary("A file that the view lists: the complainant's own, or one that staff share.")
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream")
            .ProducesProblems(401, 404);
        mine.MapGet(
                "/looks",
                (string? after, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(
                        new ListOwnLooks(TrackingAuthentication.ComplaintOf(http.User), after, CallerLanguage.Of(http)),
                        cancellation
                    )
            )
            .WithName("ListOwnLooks")
            .WithSummary("Who looked: when, by which office and what for, never by which person; newest first.")
            .Produces<OwnLooks>()
            .ProducesProblems(401, 404, 422);
        mine.MapReceipt();
        mine.MapExport();
        Map<InformationBody>(
            mine,
            "information",
            "Answer the agency's question.",
            (id, body) => new ProvideInformation(id, body.Text, body.UploadIds)
        );
        Map<CorrectedBody>(
            mine,
            "correction",
            "Mend what the centre found missing: the text, files, answers, and where it goes.",
            (id, body) =>
                new CorrectComplaint(id, body.Title, body.Description, body.RemedySought, body.UploadIds, body.Answers)
                {
                    AgencyId = body.AgencyId,
                    ServiceId = body.ServiceId,
                }
        );
        Map<DocumentsBody>(mine, "documents", "Hand in more files.", (id, body) => new AddDocuments(id, body.UploadIds));
        Map<RatingBody>(mine, "rating", "Rate the answer, once a round.", (id, body) => new RateAnswer(id, body.Score, body.Comment));
        Map<EmptyBody>(mine, "acceptance", "Accept the answer: the complaint is resolved.", (id, _) => new AcceptAnswer(id));
        Map<ReasonBody>(
            mine,
            "reopening",
            "Do not accept the answer: the level above looks at it.",
            (id, body) => new ReopenComplaint(id, body.Reason)
        );
        Map<ReasonBody>(mine, "withdrawal", "Take the complaint back.", (id, body) => new WithdrawComplaint(id, body.Reason));
        return routes;
    }

    private static async Task<TrackingOpened> Open(TrackingBody body, HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        var opened = await mediator.Send(new OpenTracking(body.Contact, body.ComplaintCode, CallerLanguage.Of(http)), cancellation);
        return TrackingOpened.From(opened);
    }

    private static async Task<IResult> Recover(RecoveryBody body, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new RecoverComplaintCodes(body.Contact), cancellation);
        return TypedResults.Accepted((string?)null, new EmptyBody());
    }

    private static async Task<IResult> Get(
        HttpContext http,
        IMediator mediator,
        RecentViews recent,
        IOptions<JsonOptions> json,
        CancellationToken cancellation
    )
    {
        var (complaint, language) = (TrackingAuthentication.ComplaintOf(http.User), CallerLanguage.Of(http));
        var view = await recent.Get(
            complaint,
            language,
            async () =>
                JsonSerializer.SerializeToUtf8Bytes(
                    await mediator.Send(new TrackComplaint(complaint, language), cancellation),
                    json.Value.SerializerOptions
                )
        );
        return TypedResults.Bytes(view, "application/json; charset=utf-8");
    }

    private static async Task<IResult> Download(Guid documentId, HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        var query = new DownloadTrackedDocument(TrackingAuthentication.ComplaintOf(http.User), documentId);
        var document = await mediator.Send(query, cancellation);
        return new SafeDownload(document.Content, document.FileName, document.MediaType);
    }

    /// <summary>Every act of the complainant: one command, then the view as it is now.</summary>
    private static void Map<TBody>(
        IEndpointRouteBuilder mine,
        string name,
        string summary,
        Func<Guid, TBody, IComplainantCommand<Unit>> command
    )
        where TBody : class =>
        mine.MapPost(
                $"/{name}",
                async (TBody body, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                {
                    var id = TrackingAuthentication.ComplaintOf(http.User);
                    await mediator.Send(command(id, body), cancellation);
                    return await mediator.Send(new TrackComplaint(id, CallerLanguage.Of(http)), cancellation);
                }
            )
            .WithName($"Tracking-{name}")
            .WithSummary(summary)
            .Produces<TrackingView>()
            .ProducesProblems(400, 401, 404, 409, 422, 429);
}
