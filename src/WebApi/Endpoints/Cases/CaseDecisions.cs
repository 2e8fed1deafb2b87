using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.WebApi.Http;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Endpoints.Cases;

/// <summary>
/// Every decision of staff: <c>POST /api/v1/cases/{complaintId}/{decision}</c> with <c>If-Match</c>; the answer is the case as it is then,
/// with its new <c>ETag</c>.
/// </summary>
public static class CaseDecisions
{
    public static void MapCaseDecisions(this IEndpointRouteBuilder cases)
    {
        Map<PlaceBody>(cases, Decision.Assign, (id, v, b) => new AssignComplaint(id, v, b.AgencyId, b.Reason));
        Map<PlaceBody>(cases, Decision.Refer, (id, v, b) => new ReferComplaint(id, v, b.AgencyId, b.Reason));
        Map<ReasonBody>(cases, Decision.Return, (id, v, b) => new ReturnComplaint(id, v, b.Reason));
        Map<ReasonBody>(cases, Decision.AskCentre, (id, v, b) => new AskCentre(id, v, b.Reason));
        Map<UserBody>(cases, Decision.Appoint, (id, v, b) => new AppointOfficer(id, v, b.UserId));
        Map<AssessmentBody>(cases, Decision.Assess, (id, v, b) => new AssessComplaint(id, v, b.Severity, b.Safety, b.Urgent));
        Map<CategoryBody>(cases, Decision.Recategorise, (id, v, b) => new RecategoriseComplaint(id, v, b.CategoryId, b.Reason));
        Map<TextBody>(cases, Decision.ReplyMeanwhile, (id, v, b) => new ReplyMeanwhile(id, v, b.Text));
        Map<HearingBody>(cases, Decision.HearPerson, (id, v, b) => new HearPerson(id, v, b.HeardAt, b.Text));
        Map<TextBody>(cases, Decision.AskComplainant, (id, v, b) => new AskComplainant(id, v, b.Text));
        Map<CorrectionBody>(cases, Decision.SendBack, (id, v, b) => new SendBack(id, v, b.Missing));
        Map<TextBody>(cases, Decision.AddNote, (id, v, b) => new AddNote(id, v, b.Text));
        Map<DocumentBody>(cases, Decision.AddDocument, (id, v, b) => new AddCaseDocument(id, v, b.UploadId, b.Shared));
        Map<ExtensionBody>(cases, Decision.ExtendDeadline, (id, v, b) => new ExtendDeadline(id, v, b.Until, b.Reason));
        Map<ReasonBody>(cases, Decision.Escalate, (id, v, b) => new EscalateComplaint(id, v, b.Reason));
        Map<AnswerBody>(
            cases,
            Decision.Answer,
            (id, v, b) =>
                new AnswerComplaint(id, v, b.Outcome, b.Text, b.Remedy, b.RootCause, b.UploadIds)
                {
                    NoRemedyReason = b.NoRemedyReason,
                    TextForLinked = b.TextForLinked,
                }
        );
        Map<RejectionBody>(cases, Decision.Reject, (id, v, b) => new RejectComplaint(id, v, b.Reason, b.Text));
        Map<LinkBody>(cases, Decision.Link, (id, v, b) => new LinkComplaints(id, v, b.ComplaintId, b.Kind));
        Map<BarBody>(cases, Decision.BarStaff, (id, v, b) => new BarStaff(id, v, b.UserId, b.Reason));
        Map<BarBody>(cases, Decision.LiftBar, (id, v, b) => new LiftBar(id, v, b.UserId, b.Reason));
        Map<IdentityBody>(cases, Decision.OpenIdentity, (id, v, b) => new OpenIdentity(id, v, b.Reason, b.OneTimeCode));
        Map<ReasonBody>(cases, Decision.Erase, (id, v, b) => new EraseOnRequest(id, v, b.Reason));
    }

    private static void Map<TBody>(IEndpointRouteBuilder cases, Decision decision, Func<Guid, long, TBody, ICaseDecision> command)
        where TBody : class
    {
        var name = DecisionNames.Staff[decision];
        cases
            .MapPost(
                $"/{{complaintId:guid}}/{name}",
                async (
                    Guid complaintId,
                    TBody body,
                    [FromHeader(Name = "If-Match")] string? ifMatch,
                    HttpContext http,
                    IMediator mediator,
                    CancellationToken cancellation
                ) =>
                {
                    await ETags.Send(http, ifMatch, version => command(complaintId, version ?? ICaseDecision.AnyVersion, body));
                    var view = await mediator.Send(
                        new GetCase(complaintId, CallerLanguage.Of(http)) { AfterOwnDecision = true },
                        cancellation
                    );
                    ETags.Set(http, view.Version);
                    return view;
                }
            )
            .WithName($"Case-{name}")
            .WithSummary($"{decision}: see the lifecycle; needs If-Match.")
            .Produces<CaseView>()
            .ProducesProblems(400, 401, 403, 404, 409, 412, 422, 428);
    }
}
