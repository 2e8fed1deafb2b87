using Ccs.Application.Complaints;
using Ccs.Application.Tracking.Export;
using Ccs.Domain.Shared;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using MediatR;

namespace Ccs.WebApi.Endpoints.Tracking.Export;

/// <summary>All that is held about the complainant, after a code that comes to the contact anew.</summary>
internal static class ExportEndpoints
{
    public static void MapExport(this IEndpointRouteBuilder mine)
    {
        mine.MapPost("/export/code", SendCode)
            .WithName("SendExportCode")
            .WithSummary("Send a fresh code to the contact; with it all that is held can be taken away. At most three an hour.")
            .Produces<SentVerification>(StatusCodes.Status202Accepted)
            .ProducesProblems(400, 401, 404, 429)
            .RequireRateLimiting(RateLimits.Verification);
        mine.MapPost("/export", Export)
            .WithName("ExportOwnData")
            .WithSummary(
                "Everything that is held about the complainant in this complaint, as one archive (ZIP): data.json, a page, the files and "
                    + "the receipt. The code is good once; any wrong one is 409 verification.failed."
            )
            .Produces<Stream>(StatusCodes.Status200OK, "application/zip")
            .ProducesProblems(400, 401, 404, 409, 429)
            .RequireRateLimiting(RateLimits.Verification);
    }

    private static async Task<IResult> SendCode(EmptyBody _, HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        var sent = await mediator.Send(new SendExportCode(TrackingAuthentication.ComplaintOf(http.User)), cancellation);
        return TypedResults.Accepted((string?)null, sent);
    }

    private static async Task<IResult> Export(ExportBody body, HttpContext http, OwnDataExport export, CancellationToken cancellation) =>
        await export.Begin(TrackingAuthentication.ComplaintOf(http.User), body.Code, CallerLanguage.Of(http), cancellation)
        ?? throw new RuleViolation("verification.failed");
}

/// <param name="Code">The six digits that came to the contact.</param>
public sealed record ExportBody(string? Code);
