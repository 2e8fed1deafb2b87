using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Endpoints.Complaints;

/// <summary>Filing and proving the contact. Open to everybody.</summary>
public static class ComplaintEndpoints
{
    private const string ToWhom =
        "With the filingToken of the filing as bearer, or by the session of the centre officer who filed it for somebody. Without it, and "
        + "for complaints that are unknown or verified, the same 404.";

    public static IEndpointRouteBuilder MapComplaints(this IEndpointRouteBuilder routes)
    {
        var complaints = routes.MapGroup("/api/v1/complaints").WithTags("Complaints");
        complaints
            .MapPost("/", File)
            .WithName("FileComplaint")
            .WithSummary("File a complaint; a verification code goes to the contact. Repeatable with the same Idempotency-Key.")
            .Produces<FiledComplaint>(StatusCodes.Status201Created)
            .ProducesProblems(400, 409, 413, 415, 422, 429)
            .RequireRateLimiting(RateLimits.Filing);
        complaints
            .MapPost("/{complaintId:guid}/verification", Verify)
            .WithName("VerifyComplaint")
            .WithSummary("Prove the contact with the six digits; gives the complaint code.")
            .Produces<VerificationResult>()
            .ProducesProblems(400, 409, 429)
            .RequireRateLimiting(RateLimits.Verification);
        complaints
            .MapPost("/{complaintId:guid}/verification/resend", Resend)
            .WithName("ResendVerification")
            .WithSummary("Send another code to the same contact.")
            .Produces<ResentVerification>(StatusCodes.Status202Accepted)
            .WithDescription(ToWhom)
            .ProducesProblems(404, 429)
            .RequireRateLimiting(RateLimits.Verification);
        complaints
            .MapPost("/{complaintId:guid}/contact", ChangeContact)
            .WithName("ChangeContact")
            .WithSummary(
                "Not verified yet: another contact takes the place of the one that was filed, and gets a code; the code before is void."
            )
            .WithDescription(ToWhom)
            .Produces<ResentVerification>(StatusCodes.Status202Accepted)
            .ProducesProblems(400, 404, 409, 422, 429)
            .RequireRateLimiting(RateLimits.Verification);
        complaints
            .MapPost("/return", Return)
            .WithName("ReturnToFiling")
            .WithSummary("Filed, and the page of the code lost: contact and date of birth lead back. The same answer for everybody.")
            .WithDescription(
                "Where an unverified filing of the two waits, its contact gets another code; returnId stands for it in the verification. "
                    + "Nothing else can be done with it."
            )
            .Produces<FilingReturn>(StatusCodes.Status202Accepted)
            .ProducesProblems(400, 422, 429)
            .RequireRateLimiting(RateLimits.Verification);
        return routes;
    }

    private static async Task<IResult> File(
        FileComplaint body,
        [FromHeader(Name = IdempotencyKey.Header), Description(IdempotencyKey.Description), MaxLength(IdempotencyKey.Longest)]
            string? idempotencyKey,
        IMediator mediator,
        CancellationToken cancellation
    )
    {
        var command = body with { Assistance = null, IdempotencyKey = idempotencyKey };
        var filed = await mediator.Send(command, cancellation);
        return TypedResults.Created($"/api/v1/complaints/{filed.ComplaintId}", filed);
    }

    private static async Task<IResult> Verify(
        Guid complaintId,
        VerificationBody body,
        HttpContext http,
        IMediator mediator,
        IDirectory directory,
        CancellationToken cancellation
    )
    {
        var verified =
            await mediator.Send(new VerifyComplaint(complaintId, body.Code), cancellation)
            ?? throw new RuleViolation("verification.failed");
        var agency = (await directory.Get(cancellation)).Agencies.GetValueOrDefault(verified.AgencyId ?? string.Empty);
        return TypedResults.Ok(
            new VerificationResult(
                verified.ComplaintCode,
                verified.CaseNumber,
                verified.Status,
                verified.Deadline,
                agency is null ? null : new NamedAgency(agency.Id, agency.Names.In(CallerLanguage.Of(http)))
            )
        );
    }

    private static async Task<IResult> Return(ReturnBody body, IMediator mediator, CancellationToken cancellation) =>
        TypedResults.Accepted((string?)null, await mediator.Send(new ReturnToFiling(body.Contact, body.BirthDate), cancellation));

    private static Task<IResult> Resend(Guid complaintId, HttpRequest request, IMediator mediator, CancellationToken cancellation) =>
        SendCode(new ResendVerification(complaintId, BearerToken.Of(request)), mediator, cancellation);

    private static Task<IResult> ChangeContact(
        Guid complaintId,
        ContactInput body,
        HttpRequest request,
        IMediator mediator,
        CancellationToken cancellation
    ) => SendCode(new ChangeContact(complaintId, BearerToken.Of(request), body), mediator, cancellation);

    private static async Task<IResult> SendCode(ICommand<SentVerification> command, IMediator mediator, CancellationToken cancellation)
    {
        var sent = await mediator.Send(command, cancellation);
        return TypedResults.Accepted((string?)null, new ResentVerification(sent.SentTo, sent.ExpiresAt));
    }
}

/// <param name="Code">Six digits, of any script.</param>
public sealed record VerificationBody(string? Code);

/// <param name="ComplaintCode">To be kept: with the contact it opens the complaint. Null where a centre officer filed it for somebody: then
/// it goes to the contact alone.</param>
/// <param name="CaseNumber">What everybody may know the complaint by; it opens nothing.</param>
/// <param name="Status"><c>assigned</c>, or <c>verified</c> while the centre looks for the agency.</param>
/// <param name="Deadline">The working day by which the answer is due; null before assignment.</param>
/// <param name="Agency">Who has it; null before assignment.</param>
public sealed record VerificationResult(
    string? ComplaintCode,
    string CaseNumber,
    ComplaintStatus Status,
    DateOnly? Deadline,
    NamedAgency? Agency
);

/// <param name="SentTo">The contact, masked.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record ResentVerification(string SentTo, DateTimeOffset ExpiresAt);

/// <param name="Contact">Email or phone, in any usual writing.</param>
/// <param name="BirthDate">As in the filing, such as 1990-05-01.</param>
public sealed record ReturnBody(string? Contact, string? BirthDate);
