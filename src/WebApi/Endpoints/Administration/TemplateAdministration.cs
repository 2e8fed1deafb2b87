using Ccs.Application.Administration;
using Ccs.Application.Administration.Templates;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Http;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Endpoints.Administration;

/// <summary>The words of messages, and the texts that officers start an answer from.</summary>
internal static class TemplateAdministration
{
    private const string Message = "/templates/messages/{kind}/{language}";

    public static void MapTemplateAdministration(this IEndpointRouteBuilder routes)
    {
        routes.MapList(
            "/templates",
            "GetTemplates",
            "Messages with the words that ship and those that were set, and texts for answers.",
            _ => new GetTemplates(),
            view => view.Version
        );
        routes.MapMessages();
        routes.MapNew<AnswerTemplateBody>(
            "/templates/answers",
            "AddAnswerTemplate",
            "A new text that officers start an answer from.",
            (b, v) => new SetAnswerTemplate(null, b.AgencyId, b.Titles, b.Texts, b.Reason, v) { For = b.For }
        );
        routes
            .MapPost(
                "/templates/answers/preview",
                (AnswerTemplateBody body, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new PreviewAnswerTemplate(body.AgencyId, body.Texts), cancellation)
            )
            .WithName("PreviewAnswerTemplate")
            .WithSummary("A text for answers with made-up values; nothing is kept.")
            .Produces<Names>()
            .ProducesProblems(400, 401, 403, 409, 415, 422);
        routes.MapChange<AnswerTemplateBody>(
            "/templates/answers/{id}",
            "ChangeAnswerTemplate",
            "Another title, text or agency.",
            (id, b, v) => new SetAnswerTemplate(id, b.AgencyId, b.Titles, b.Texts, b.Reason, v) { For = b.For }
        );
        routes.MapChange<WhyBody>(
            "/templates/answers/{id}/removal",
            "DropAnswerTemplate",
            "Not offered any more.",
            (id, b, v) => new DropAnswerTemplate(id, b.Reason, v)
        );
    }

    private static void MapMessages(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(
                $"{Message}/preview",
                (string kind, string language, MessageTemplateBody body, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new PreviewMessageTemplate(kind, language, body.Subject, body.Body, body.Sms), cancellation)
            )
            .WithName("PreviewMessageTemplate")
            .WithSummary("A message with made-up values, and how many parts its SMS takes; nothing is kept.")
            .Produces<MessagePreview>()
            .ProducesProblems(400, 401, 403, 404, 409, 415, 422);
        routes
            .MapPost(
                Message,
                (
                    string kind,
                    string language,
                    MessageTemplateBody body,
                    [FromHeader(Name = "If-Match")] string? ifMatch,
                    HttpContext http
                ) =>
                    ChangeEndpoints.Send(
                        http,
                        ifMatch,
                        version => new SetMessageTemplate(kind, language, body.Subject, body.Body, body.Sms, body.Reason, version)
                    )
            )
            .WithName("SetMessageTemplate")
            .WithSummary("A message in other words from now on. Needs If-Match.")
            .Produces<Changed>()
            .ProducesProblems(400, 401, 403, 404, 409, 412, 415, 422, 428);
        routes
            .MapPost(
                $"{Message}/removal",
                (string kind, string language, WhyBody body, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http) =>
                    ChangeEndpoints.Send(http, ifMatch, version => new RestoreMessageTemplate(kind, language, body.Reason, version))
            )
            .WithName("RestoreMessageTemplate")
            .WithSummary("A message as it ships again. Needs If-Match.")
            .Produces<Changed>()
            .ProducesProblems(400, 401, 403, 404, 412, 415, 422, 428);
    }
}
