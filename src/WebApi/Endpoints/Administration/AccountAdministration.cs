using Ccs.Application.Administration.Accounts;
using Ccs.Application.Ports;
using Ccs.WebApi.Http;
using MediatR;

namespace Ccs.WebApi.Endpoints.Administration;

/// <summary>Staff accounts. User names and names are never in an address.</summary>
internal static class AccountAdministration
{
    public static void MapAccountAdministration(this IEndpointRouteBuilder routes)
    {
        var accounts = routes.MapGroup("/accounts");
        accounts
            .MapPost(
                "/search",
                (AccountSearchBody body, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new ListAccounts(body.AgencyId, body.Role, body.Name, body.Retired, body.Cursor, body.Take), cancellation)
            )
            .WithName("ListAccounts")
            .WithSummary("Accounts by agency, role and name, in the order of user names. A POST: a name does not belong into an address.")
            .Produces<StaffAccountPage>()
            .ProducesProblems(400, 401, 403, 415, 422);
        accounts
            .MapPost(
                "/",
                async (AccountBody body, IMediator mediator, CancellationToken cancellation) =>
                {
                    var outcome = await mediator.Send(
                        new CreateAccount(body.UserName, body.DisplayName, body.Role, body.AgencyId, body.Email, body.Language, body.Reason)
                        {
                            OtherName = body.OtherName,
                        },
                        cancellation
                    );
                    return AccountRequestEndpoints.Asked(outcome)
                        ?? TypedResults.Created(
                            $"/api/v1/administration/accounts/{outcome.AccountId}",
                            new CreatedAccount(outcome.AccountId, outcome.UserName, outcome.Password!)
                        );
                }
            )
            .WithName("CreateAccount")
            .WithSummary($"A new member of staff; the password is shown this once. {AccountRequestEndpoints.Two}")
            .Produces<CreatedAccount>(StatusCodes.Status201Created)
            .Produces<AskedView>(StatusCodes.Status202Accepted)
            .ProducesProblems(400, 401, 403, 409, 415, 422);
        accounts
            .MapGet(
                "/{accountId:guid}",
                (Guid accountId, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new GetAccount(accountId), cancellation)
            )
            .WithName("GetAccount")
            .WithSummary("One account.")
            .Produces<StaffAccountItem>()
            .ProducesProblems(401, 403, 404);
        accounts
            .MapPost(
                "/{accountId:guid}/password",
                async (Guid accountId, WhyBody body, IMediator mediator, CancellationToken cancellation) =>
                {
                    var outcome = await mediator.Send(new ResetPassword(accountId.ToString(), body.Reason), cancellation);
                    return AccountRequestEndpoints.Asked(outcome) ?? TypedResults.Ok(new MadePassword(outcome.Password!));
                }
            )
            .WithName("ResetPassword")
            .WithSummary($"A new password, shown this once; open sessions end. {AccountRequestEndpoints.Two}")
            .Produces<MadePassword>()
            .Produces<AskedView>(StatusCodes.Status202Accepted)
            .ProducesProblems(400, 401, 403, 404, 409, 415, 422);
        Map<AccountPlaceBody>(
            accounts,
            "place",
            "MoveAccount",
            $"Another role or agency; open sessions end. {AccountRequestEndpoints.MovedIn}",
            (id, b) => new MoveAccount(id, b.Role, b.AgencyId, b.Reason)
        );
        Map<AccountNameBody>(
            accounts,
            "name",
            "RenameAccount",
            "Another name, or the name in the other script; complaints about persons are judged by it anew.",
            (id, b) => new RenameAccount(id, b.DisplayName, b.OtherName, b.Reason)
        );
        Map<WhyBody>(
            accounts,
            "lock",
            "LockAccount",
            "Nobody signs in with it until it is unlocked; open sessions end.",
            (id, b) => new LockAccount(id, b.Reason)
        );
        Map<WhyBody>(
            accounts,
            "unlock",
            "UnlockAccount",
            $"Lifts a lock, and a lockout after wrong passwords. {AccountRequestEndpoints.Two}",
            (id, b) => new UnlockAccount(id, b.Reason)
        );
        Map<WhyBody>(
            accounts,
            "retirement",
            "RetireAccount",
            "For ever; its id stands in the history.",
            (id, b) => new RetireAccount(id, b.Reason)
        );
        Map<WhyBody>(
            accounts,
            "one-time-code",
            "ResetOneTimeCode",
            $"The next session enrols a new one-time code. {AccountRequestEndpoints.Two}",
            (id, b) => new ResetOneTimeCode(id, b.Reason)
        );
        Map<WhyBody>(
            accounts,
            "passkeys",
            "RemovePasskeys",
            $"None of its passkeys opens it any more; open sessions end. {AccountRequestEndpoints.Two}",
            (id, b) => new RemovePasskeys(id, b.Reason)
        );
        Map<WhyBody>(
            accounts,
            "external",
            "ReleaseExternal",
            $"The person at the outside provider who is bound to it is not any more; open sessions end. {AccountRequestEndpoints.Two}",
            (id, b) => new ReleaseExternal(id, b.Reason)
        );
    }

    private static void Map<TBody>(
        IEndpointRouteBuilder accounts,
        string path,
        string name,
        string summary,
        Func<string, TBody, IAccountChange> command
    )
        where TBody : class =>
        accounts
            .MapPost(
                $"/{{accountId:guid}}/{path}",
                async (Guid accountId, TBody body, IMediator mediator, CancellationToken cancellation) =>
                {
                    var outcome = await mediator.Send(command(accountId.ToString(), body), cancellation);
                    return AccountRequestEndpoints.Asked(outcome)
                        ?? TypedResults.Ok(await mediator.Send(new GetAccount(accountId), cancellation));
                }
            )
            .WithName(name)
            .WithSummary(summary)
            .Produces<StaffAccountItem>()
            .Produces<AskedView>(StatusCodes.Status202Accepted)
            .ProducesProblems(400, 401, 403, 404, 409, 412, 415, 422);
}

/// <param name="AgencyId">null: of any.</param>
/// <param name="Role">null: of any.</param>
/// <param name="Name">Words of the names, or a part of the user name.</param>
/// <param name="Retired">Also those that are retired.</param>
/// <param name="Cursor">From <c>next</c>.</param>
/// <param name="Take">1 to 200; 50 by default.</param>
public sealed record AccountSearchBody(string? AgencyId, string? Role, string? Name, bool Retired, string? Cursor, int? Take);

/// <param name="AccountId">Of the new account.</param>
/// <param name="UserName">For signing in.</param>
/// <param name="Password">Shown this once; only its hash is kept.</param>
public sealed record CreatedAccount(Guid AccountId, string UserName, string Password);

/// <param name="Password">Shown this once; only its hash is kept.</param>
public sealed record MadePassword(string Password);
