using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using MediatR;

namespace Ccs.WebApi.Endpoints.Sessions;

/// <summary>What the caller signs in with: password, one-time code, recovery codes.</summary>
public static class CredentialEndpoints
{
    public static IEndpointRouteBuilder MapCredentials(this IEndpointRouteBuilder routes)
    {
        var any = routes
            .MapGroup(SessionEndpoints.Path)
            .WithTags("Sessions")
            .RequireRateLimiting(RateLimits.SignIn)
            .RequireAuthorization(AuthPolicies.AnySession);
        any.MapPost(
                "/password",
                async (PasswordBody body, IMediator mediator, CancellationToken cancellation) =>
                    SessionEndpoints.Done(await mediator.Send(new ChangePassword(body.CurrentPassword, body.NewPassword), cancellation))
            )
            .WithName("ChangePassword")
            .WithSummary("A new password; ends all other sessions of this account.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(400, 401, 422, 429);
        any.MapPost(
                "/enrolment",
                (OneTimeCodeBody? body, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new BeginEnrolment(body?.OneTimeCode), cancellation)
            )
            .WithName("BeginEnrolment")
            .WithSummary(
                "A new secret for an authenticator app; it counts from its first right code on. "
                    + "Where another counts already, its code is asked for."
            )
            .Produces<OneTimeCodeEnrolment>()
            .ProducesProblems(400, 401, 422, 429);
        any.MapPost(
                "/enrolment/confirmation",
                async (OneTimeCodeBody body, IMediator mediator, CancellationToken cancellation) =>
                    new RecoveryCodesView(await mediator.Send(new ConfirmEnrolment(body.OneTimeCode), cancellation))
            )
            .WithName("ConfirmEnrolment")
            .WithSummary("The app's first code; gives recovery codes, once.")
            .Produces<RecoveryCodesView>()
            .ProducesProblems(400, 401, 422, 429);

        var mine = routes
            .MapGroup(SessionEndpoints.Path)
            .WithTags("Sessions")
            .RequireRateLimiting(RateLimits.SignIn)
            .RequireAuthorization(AuthPolicies.Staff);
        mine.MapGet(
                "/recovery-codes",
                async (IMediator mediator, CancellationToken cancellation) =>
                    new RecoveryCodesLeftView(await mediator.Send(new CountRecoveryCodes(), cancellation))
            )
            .WithName("CountRecoveryCodes")
            .WithSummary("How many recovery codes are not used yet.")
            .Produces<RecoveryCodesLeftView>()
            .ProducesProblems(401, 403, 429);
        mine.MapPost(
                "/recovery-codes",
                async (OneTimeCodeBody body, IMediator mediator, CancellationToken cancellation) =>
                    new RecoveryCodesView(await mediator.Send(new MakeRecoveryCodes(body.OneTimeCode), cancellation))
            )
            .WithName("MakeRecoveryCodes")
            .WithSummary("New recovery codes for a code of the app, shown once; the old ones end.")
            .Produces<RecoveryCodesView>()
            .ProducesProblems(400, 401, 403, 422, 429);
        return routes;
    }
}

/// <param name="CurrentPassword">In clear.</param>
/// <param name="NewPassword">In clear.</param>
public sealed record PasswordBody(string? CurrentPassword, string? NewPassword);

public sealed record OneTimeCodeBody(string? OneTimeCode);

public sealed record RecoveryCodesView(IReadOnlyList<string> RecoveryCodes);

/// <param name="Left">Of ten.</param>
public sealed record RecoveryCodesLeftView(int Left);
