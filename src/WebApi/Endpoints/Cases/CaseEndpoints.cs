using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Application.Validation;
using Ccs.Domain.Templates;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Endpoints.Cases;

/// <summary>The queues and cases of staff. What is not the caller's to see is a 404.</summary>
public static class CaseEndpoints
{
    public static IEndpointRouteBuilder MapCases(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/api/v1/cases").WithTags("Cases").RequireAuthorization(AuthPolicies.Staff);
        cases
            .MapGet("/", List)
            .WithName("ListCases")
            .WithSummary("The caller's queue: filters, search, keyset paging.")
            .Produces<CaseList>()
            .ProducesProblems(400, 401, 403, 422);
        cases
            .MapPost("/", File)
            .WithName("FileComplaintForSomebody")
            .WithSummary("Assisted filing by a centre officer; the contact is verified in the same way.")
            .Produces<FiledComplaint>(StatusCodes.Status201Created)
            .ProducesProblems(400, 401, 403, 409, 413, 415, 422);
        cases
            .MapGet("/{complaintId:guid}", Get)
            .WithName("GetCase")
            .WithSummary("Everything about a case; that it was opened is recorded.")
            .Produces<CaseView>()
            .ProducesProblems(401, 403, 404);
        cases
            .MapGet("/{complaintId:guid}/documents/{documentId:guid}", Download)
            .WithName("DownloadCaseDocument")
            .WithSummary("A file of a case, as an attachment; that it was opened is recorded.")
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream")
            .ProducesProblems(401, 403, 404);
        cases
            .MapGet(
                "/{complaintId:guid}/answer-templates",
                (Guid complaintId, string? @for, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(
                        new ListAnswerTemplates(
                            complaintId,
                            CallerLanguage.Of(http),
                            Kebab.TryParse<TemplateUse>(@for, out var use) ? use : TemplateUse.Answer
                        ),
                        cancellation
                    )
            )
            .WithName("ListAnswerTemplates")
            .WithSummary(
                "Texts to start an answer from (for=correction: to tell what is missing), with their fields filled in; that the case was "
                    + "opened is recorded."
            )
            .Produces<IReadOnlyList<AnswerText>>()
            .ProducesProblems(401, 403, 404);
        cases.MapCaseDecisions();
        return routes;
    }

    private static Task<CaseList> List(
        [AsParameters] CaseListQuery query,
        HttpContext http,
        IMediator mediator,
        CancellationToken cancellation
    ) =>
        mediator.Send(
            new ListCases
            {
                Status = query.Status,
                Agency = query.Agency,
                Officer = query.Officer,
                Overdue = query.Overdue,
                CentreAsked = query.CentreAsked,
                CorrectionUnanswered = query.CorrectionUnanswered,
                Category = query.Category,
                Query = query.Q,
                Sort = query.Sort,
                Cursor = query.Cursor,
                Take = query.Take,
                Language = CallerLanguage.Of(http),
            },
            cancellation
        );

    private static async Task<IResult> File(
        FileComplaint body,
        [FromHeader(Name = IdempotencyKey.Header), Description(IdempotencyKey.Description), MaxLength(IdempotencyKey.Longest)]
            string? idempotencyKey,
        IMediator mediator,
        CancellationToken cancellation
    )
    {
        var command = body with { Assistance = body.Assistance ?? new AssistanceInput(null), IdempotencyKey = idempotencyKey };
        var filed = await mediator.Send(command, cancellation);
        return TypedResults.Created($"/api/v1/cases/{filed.ComplaintId}", filed);
    }

    private static async Task<CaseView> Get(Guid complaintId, HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        var view = await mediator.Send(new GetCase(complaintId, CallerLanguage.Of(http)), cancellation);
        ETags.Set(http, view.Version);
        return view;
    }

    private static async Task<IResult> Download(Guid complaintId, Guid documentId, IMediator mediator, CancellationToken cancellation)
    {
        var document = await mediator.Send(new DownloadCaseDocument(complaintId, documentId), cancellation);
        return new SafeDownload(document.Content, document.FileName, document.MediaType);
    }
}

/// <param name="Status">filed, verified, assigned, answered or closed.</param>
/// <param name="Agency">An agency's id; with everything below it.</param>
/// <param name="Officer">A user's id or name; <c>none</c>: nobody appointed.</param>
/// <param name="Overdue">true or false.</param>
/// <param name="CentreAsked">true: the centre is asked to pass it on, since the agency may not any more.</param>
/// <param name="CorrectionUnanswered">true: it was sent back for correction and nothing came in time, so that the centre decides.</param>
/// <param name="Category">With its sub-categories.</param>
/// <param name="Q">Words, a contact, a national number or a case number.</param>
/// <param name="Sort">deadline (default), filed or newest.</param>
/// <param name="Cursor">From <c>next</c>.</param>
/// <param name="Take">1 to 200; 50 by default.</param>
public sealed record CaseListQuery(
    string? Status,
    string? Agency,
    string? Officer,
    bool? Overdue,
    bool? CentreAsked,
    bool? CorrectionUnanswered,
    string? Category,
    string? Q,
    string? Sort,
    string? Cursor,
    int? Take
);
