using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using Ccs.Domain.Shared;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ccs.WebApi.Endpoints.Sessions;

/// <summary>Signing in and out of staff accounts, and enrolling a one-time code.</summary>
public static class SessionEndpoints
{
    public static IEndpointRouteBuilder MapSessions(this IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapGroup("/api/v1/sessions").WithTags("Sessions").RequireRateLimiting(RateLimits.SignIn);
        sessions.MapPost("/", SignIn)
            .WithName("SignIn")
            .WithSummary("Sign in; unknown, wrong and locked look alike. With mustEnrol the session is good for enrolling a one-time code only.")
            .Produces<SessionView>(StatusCodes.Status201Created)
            .ProducesProblems(400, 401, 422, 429);

        var mine = sessions.MapGroup(string.Empty).RequireAuthorization(AuthPolicies.AnySession);
        mine.MapGet("/current", WhoAmI)
            .WithName("WhoAmI")
            .WithSummary("The account of this session.")
            .Produces<StaffView>()
            .ProducesProblems(401);
        mine.MapDelete("/current", SignOut)
            .WithName("SignOut")
            .WithSummary("Revoke this session.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(401);
        mine.MapPost("/enrolment", (IMediator mediator, CancellationToken cancellation) => mediator.Send(new BeginEnrolment(), cancellation))
            .WithName("BeginEnrolment")
            .WithSummary("A new secret for an authenticator app; it counts from its first right code on.")
            .Produces<OneTimeCodeEnrolment>()
            .ProducesProblems(401);
        mine.MapPost("/enrolment/confirmation", async (OneTimeCodeBody body, IMediator mediator, CancellationToken cancellation) =>
                new RecoveryCodesView(await mediator.Send(new ConfirmEnrolment(body.OneTimeCode), cancellation)))
            .WithName("ConfirmEnrolment")
            .WithSummary("The app's first code; gives recovery codes, once.")
            .Produces<RecoveryCodesView>()
            .ProducesProblems(400, 401, 422);
        return routes;
    }

    private static async Task<IResult> SignIn(SignInBody body, HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        var session = await mediator.Send(new SignIn(body.UserName, body.Password, body.OneTimeCode), cancellation);
        return Opened(http, session, body.Cookie);
    }

    /// <summary>A browser keeps the token where no script reads it; a program is given it.</summary>
    private static Created<SessionView> Opened(HttpContext http, StaffSession session, bool inCookie)
    {
        if (inCookie)
        {
            StaffCookie.Set(http, session);
        }

        return TypedResults.Created(
            "/api/v1/sessions/current", new SessionView(inCookie ? null : session.Token, session.ExpiresAt, session.MustEnrol));
    }

    private static async Task<StaffView> WhoAmI(HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        var me = await mediator.Send(new WhoAmI(), cancellation);
        return new StaffView(
            me.Id, me.UserName, me.DisplayName, me.Role, me.AgencyId, http.User.HasClaim(StaffAuthentication.MustEnrolClaim, "true"));
    }

    private static async Task<IResult> SignOut(HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new SignOut(StaffAuthentication.TokenOf(http.Request)), cancellation);
        StaffCookie.Delete(http);
        return TypedResults.NoContent();
    }
}

/// <param name="UserName">Case does not matter.</param>
/// <param name="Password">In clear.</param>
/// <param name="OneTimeCode">Six digits, or a recovery code; not needed before it is enrolled.</param>
/// <param name="Cookie">For browsers: the token goes into a cookie and is not in the answer.</param>
public sealed record SignInBody(string? UserName, string? Password, string? OneTimeCode, bool Cookie = false);

public sealed record OneTimeCodeBody(string? OneTimeCode);

/// <param name="Token">For <c>Authorization: Bearer</c>; shown once, and null where it went into a cookie.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="MustEnrol">Enrol a one-time code first.</param>
public sealed record SessionView(string? Token, DateTimeOffset ExpiresAt, bool MustEnrol);

public sealed record StaffView(Guid UserId, string UserName, string DisplayName, Role Role, string? Agency, bool MustEnrol);

public sealed record RecoveryCodesView(IReadOnlyList<string> RecoveryCodes);
