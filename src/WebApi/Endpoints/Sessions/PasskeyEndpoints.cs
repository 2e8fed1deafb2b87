using System.Text.Json;
using Ccs.Application.Passkeys;
using Ccs.Application.Ports;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Http;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Ccs.WebApi.Endpoints.Sessions;

/// <summary>
/// Passkeys, in two calls each: the options for <c>navigator.credentials</c>, then what the browser made of them. Between the two the state
/// is in a cookie of five minutes.
/// </summary>
public static class PasskeyEndpoints
{
    private const string Json = "application/json";

    public static IEndpointRouteBuilder MapPasskeys(this IEndpointRouteBuilder routes)
    {
        var signIn = routes.MapGroup($"{SessionEndpoints.Path}/passkey").WithTags("Passkeys").RequireRateLimiting(RateLimits.SignIn);
        signIn
            .MapPost(
                "/options",
                async (HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                    Asked(http, await mediator.Send(new BeginPasskeySignIn(), cancellation))
            )
            .WithName("BeginPasskeySignIn")
            .WithSummary("Options for navigator.credentials.get; they name no account.")
            .Produces<JsonElement>(StatusCodes.Status200OK, Json)
            .ProducesProblems(429);
        signIn
            .MapPost("/", SignIn)
            .WithName("SignInWithPasskey")
            .WithSummary("Sign in with the browser's answer; unknown, wrong, used and locked look alike.")
            .Produces<SessionView>(StatusCodes.Status201Created)
            .ProducesProblems(400, 401, 422, 429);

        var mine = routes
            .MapGroup($"{SessionEndpoints.Path}/current/passkeys")
            .WithTags("Passkeys")
            .RequireRateLimiting(RateLimits.SignIn)
            .RequireAuthorization(AuthPolicies.Staff);
        mine.MapGet("/", (IMediator mediator, CancellationToken cancellation) => mediator.Send(new ListPasskeys(), cancellation))
            .WithName("ListPasskeys")
            .WithSummary("The passkeys of this account, oldest first.")
            .Produces<IReadOnlyList<PasskeyItem>>()
            .ProducesProblems(401, 403, 429);
        mine.MapPost(
                "/options",
                async (OneTimeCodeBody? body, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                    Asked(http, await mediator.Send(new BeginPasskeyRegistration(body?.OneTimeCode), cancellation))
            )
            .WithName("BeginPasskeyRegistration")
            .WithSummary("Options for navigator.credentials.create. Where the account has an app, its code is asked for.")
            .Produces<JsonElement>(StatusCodes.Status200OK, Json)
            .ProducesProblems(400, 401, 403, 422, 429);
        mine.MapPost("/", Register)
            .WithName("RegisterPasskey")
            .WithSummary("Keep the passkey that the browser has made.")
            .Produces<PasskeyItem>(StatusCodes.Status201Created)
            .ProducesProblems(400, 401, 403, 422, 429);
        mine.MapPut(
                "/{passkeyId}",
                (string passkeyId, PasskeyNameBody body, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new RenamePasskey(passkeyId, body.Name), cancellation)
            )
            .WithName("RenamePasskey")
            .WithSummary("Another name for a passkey.")
            .Produces<PasskeyItem>()
            .ProducesProblems(400, 401, 403, 404, 422, 429);
        mine.MapDelete(
                "/{passkeyId}",
                async (
                    string passkeyId,
                    [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] OneTimeCodeBody? body,
                    IMediator mediator,
                    CancellationToken cancellation
                ) => SessionEndpoints.Done(await mediator.Send(new RemovePasskey(passkeyId, body?.OneTimeCode), cancellation))
            )
            .WithName("RemovePasskey")
            .WithSummary(
                "Forget a passkey: it signs nobody in any more. It takes a code of the app, or a session that a passkey has opened within "
                    + "five minutes."
            )
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(400, 401, 403, 404, 422, 429);
        return routes;
    }

    private static ContentHttpResult Asked(HttpContext http, PasskeyCeremony ceremony)
    {
        PasskeyCookie.Set(http, ceremony.State);
        return TypedResults.Text(ceremony.OptionsJson, Json);
    }

    private static async Task<IResult> SignIn(
        PasskeySignInBody body,
        HttpContext http,
        IMediator mediator,
        CancellationToken cancellation
    ) =>
        SessionEndpoints.Opened(
            http,
            await mediator.Send(
                new SignInWithPasskey(Raw(body.Credential), PasskeyCookie.Take(http), DeviceOf.Of(http, body.Cookie)),
                cancellation
            ),
            body.Cookie
        );

    private static async Task<IResult> Register(PasskeyBody body, HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        var passkey = await mediator.Send(new RegisterPasskey(body.Name, Raw(body.Credential), PasskeyCookie.Take(http)), cancellation);
        return TypedResults.Created($"{SessionEndpoints.Path}/current/passkeys/{passkey.PasskeyId}", passkey);
    }

    private static string? Raw(JsonElement? json) =>
        json is { ValueKind: JsonValueKind.Object } credential ? credential.GetRawText() : null;
}

/// <param name="Credential">The answer of <c>navigator.credentials.get</c>, by its <c>toJSON()</c>.</param>
/// <param name="Cookie">For browsers: the token goes into a cookie and is not in the answer.</param>
public sealed record PasskeySignInBody(JsonElement? Credential, bool Cookie = false);

/// <param name="Name">By which its owner knows it again.</param>
/// <param name="Credential">The answer of <c>navigator.credentials.create</c>, by its <c>toJSON()</c>.</param>
public sealed record PasskeyBody(string? Name, JsonElement? Credential);

public sealed record PasskeyNameBody(string? Name);
