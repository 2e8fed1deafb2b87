using Ccs.Application.Administration.Accounts;
using Ccs.Application.Administration.Accounts.Requests;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using MediatR;

namespace Ccs.WebApi.Endpoints.Administration;

/// <summary>What one administrator has asked for with a powerful account, and another decides.</summary>
internal static class AccountRequestEndpoints
{
    /// <summary>Said of each change that may need two.</summary>
    public const string Two =
        "Of an account of the centre, an auditor or an administrator: 202, and another administrator has to agree to the request.";

    /// <summary>Said of a move, which ends what one administrator may know.</summary>
    public const string MovedIn =
        "To the centre, an auditor or an administrator: 202, and another administrator has to agree to the request. Its password, one-time "
        + "code, recovery codes, passkeys and the person outside end then; the one who agrees is given its first password.";

    public static void MapAccountRequests(this IEndpointRouteBuilder administration)
    {
        var requests = administration.MapGroup("/requests");
        requests
            .MapGet(
                "/",
                (string? status, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new ListAccountRequests(status), cancellation)
            )
            .RequireAuthorization(AuthPolicies.AdministratorsAndAuditors)
            .WithName("ListAccountRequests")
            .WithSummary(
                "What was asked for with powerful accounts, the newest first; ?status=open, agreed, refused or lapsed. "
                    + "For administrators and auditors."
            )
            .Produces<AccountRequestList>()
            .ProducesProblems(401, 403, 422);
        requests
            .MapPost(
                "/{requestId:guid}/agreement",
                async (Guid requestId, WhyBody? body, IMediator mediator, CancellationToken cancellation) =>
                {
                    var outcome = await mediator.Send(new AgreeToRequest(requestId, body?.Reason), cancellation);
                    return new AgreedView(requestId, outcome.AccountId, outcome.UserName, outcome.Password);
                }
            )
            .RequireAuthorization(AuthPolicies.Administrators)
            .WithName("AgreeToAccountRequest")
            .WithSummary("Another administrator agrees, and it is done. A reason may be given; else that of the request stands.")
            .Produces<AgreedView>()
            .ProducesProblems(400, 401, 403, 404, 409, 412, 415, 422);
        requests
            .MapPost(
                "/{requestId:guid}/refusal",
                async (Guid requestId, WhyBody body, IMediator mediator, CancellationToken cancellation) =>
                {
                    await mediator.Send(new RefuseRequest(requestId, body.Reason), cancellation);
                    return new RefusedView(requestId);
                }
            )
            .RequireAuthorization(AuthPolicies.Administrators)
            .WithName("RefuseAccountRequest")
            .WithSummary("Another administrator refuses; nothing changes.")
            .Produces<RefusedView>()
            .ProducesProblems(400, 401, 403, 404, 409, 412, 415, 422);
    }

    /// <summary>202 where another administrator has to agree; null where it is done.</summary>
    public static IResult? Asked(AccountOutcome outcome) =>
        outcome.RequestId is { } requestId
            ? TypedResults.Accepted($"/api/v1/administration/requests?status=open", new AskedView(requestId))
            : null;
}

/// <param name="RequestId">Waits for another administrator, for seven days.</param>
public sealed record AskedView(Guid RequestId);

/// <param name="RequestId">Of the request.</param>
/// <param name="AccountId">Of the account that was made or changed.</param>
/// <param name="UserName">For signing in.</param>
/// <param name="Password">Where one was made with it: shown this once, to the one who agreed.</param>
public sealed record AgreedView(Guid RequestId, Guid AccountId, string UserName, string? Password);

/// <param name="RequestId">Of the request.</param>
public sealed record RefusedView(Guid RequestId);
