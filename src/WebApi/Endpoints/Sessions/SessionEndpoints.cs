using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using Ccs.Domain.Shared;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ccs.WebApi.Endpoints.Sessions;

/// <summary>Signing in and out of staff accounts, and where one is signed in.</summary>
public static class SessionEndpoints
{
    public const string Path = "/api/v1/sessions";

    public static IEndpointRouteBuilder MapSessions(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGroup(Path)
            .WithTags("Sessions")
            .RequireRateLimiting(RateLimits.SignIn)
            .MapPost("/", SignIn)
            .WithName("SignIn")
            .WithSummary(
                "Sign in; unknown, wrong and locked look alike. "
                    + "With mustChangePassword or mustEnrol the session is good for that step only."
            )
            .Produces<SessionView>(StatusCodes.Status201Created)
            .ProducesProblems(400, 401, 422, 429);

        var any = routes
            .MapGroup(Path)
            .WithTags("Sessions")
            .RequireRateLimiting(RateLimits.Public)
            .RequireAuthorization(AuthPolicies.AnySession);
        any.MapGet("/current", WhoAmI)
            .WithName("WhoAmI")
            .WithSummary("The account of this session.")
            .Produces<StaffView>()
            .ProducesProblems(401);
        any.MapDelete("/current", SignOut)
            .WithName("SignOut")
            .WithSummary("Revoke this session.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(401);

        var mine = routes
            .MapGroup(Path)
            .WithTags("Sessions")
            .RequireRateLimiting(RateLimits.Public)
            .RequireAuthorization(AuthPolicies.Staff);
        mine.MapGet("/", (IMediator mediator, CancellationToken cancellation) => mediator.Send(new ListSessions(), cancellation))
            .WithName("ListSessions")
            .WithSummary("Where this account is signed in, newest first.")
            .Produces<IReadOnlyList<SessionItem>>()
            .ProducesProblems(401, 403);
        mine.MapDelete(
                "/{sessionId:guid}",
                async (Guid sessionId, IMediator mediator, CancellationToken cancellation) =>
                    Done(await mediator.Send(new RevokeSession(sessionId), cancellation))
            )
            .WithName("RevokeSession")
            .WithSummary("Revoke one session of this account.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(401, 403, 404);
        mine.MapDelete(
                "/others",
                async (IMediator mediator, CancellationToken cancellation) =>
                    Done(await mediator.Send(new RevokeOtherSessions(), cancellation))
            )
            .WithName("RevokeOtherSessions")
            .WithSummary("Revoke all sessions of this account but this one.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(401, 403);
        mine.MapPost(
                "/current/mail",
                async (MailBody body, IMediator mediator, CancellationToken cancellation) =>
                    Done(await mediator.Send(new ChooseMailTime(body.Mail), cancellation))
            )
            .WithName("ChooseMailTime")
            .WithSummary("When this account is written to of what came to it: at once, or in one mail on the morning of a working day.")
            .WithDescription("Reminders of deadlines and escalations come at once, whatever is chosen.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(400, 401, 403, 415, 422);
        return routes;
    }

    /// <summary>A browser keeps the token where no script reads it; a program is given it.</summary>
    internal static Created<SessionView> Opened(HttpContext http, StaffSession session, bool inCookie)
    {
        if (inCookie)
        {
            StaffCookie.Set(http, session);
        }

        return TypedResults.Created(
            $"{Path}/current",
            new SessionView(inCookie ? null : session.Token, session.ExpiresAt, session.MustEnrol, session.MustChangePassword)
        );
    }

    internal static NoContent Done(Unit _) => TypedResults.NoContent();

    private static async Task<IResult> SignIn(SignInBody body, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
        Opened(
            http,
            await mediator.Send(new SignIn(body.UserName, body.Password, body.OneTimeCode, DeviceOf.Of(http, body.Cookie)), cancellation),
            body.Cookie
        );

    private static async Task<StaffView> WhoAmI(HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        var me = await mediator.Send(new WhoAmI(), cancellation);
        return new StaffView(
            me.Id,
            me.UserName,
            me.DisplayName,
            me.Role,
            me.AgencyId,
            http.User.HasClaim(StaffAuthentication.MustEnrolClaim, "true"),
            http.User.HasClaim(StaffAuthentication.MustChangePasswordClaim, "true")
        )
        {
            Mail = me.Mail,
        };
    }

    private static async Task<IResult> SignOut(HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new SignOut(StaffAuthentication.TokenOf(http.Request)), cancellation);
        StaffCookie.Delete(http);
        Leaving.ClearWhatWasSeen(http);
        return TypedResults.NoContent();
    }
}

/// <param name="UserName">Case does not matter.</param>
/// <param name="Password">In clear.</param>
/// <param name="OneTimeCode">Six digits, or a recovery code; not needed before it is enrolled.</param>
/// <param name="Cookie">For browsers: the token goes into a cookie and is not in the answer.</param>
public sealed record SignInBody(string? UserName, string? Password, string? OneTimeCode, bool Cookie = false);

/// <param name="Token">For <c>Authorization: Bearer</c>; shown once, and null where it went into a cookie.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="MustEnrol">Enrol a one-time code first.</param>
/// <param name="MustChangePassword">Choose a password of your own first.</param>
public sealed record SessionView(string? Token, DateTimeOffset ExpiresAt, bool MustEnrol, bool MustChangePassword);

public sealed record StaffView(
    Guid UserId,
    string UserName,
    string DisplayName,
    Role Role,
    string? Agency,
    bool MustEnrol,
    bool MustChangePassword
)
{
    /// <summary>When it is written to of what came to it.</summary>
    public required MailTime Mail { get; init; }
}

/// <param name="Mail">at-once or morning.</param>
public sealed record MailBody(string? Mail);
