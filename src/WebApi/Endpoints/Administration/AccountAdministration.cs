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
                    var created = await mediator.Send(
                        new CreateAccount(
                            body.UserName,
                            body.DisplayName,
                            body.Role,
                            body.AgencyId,
                            body.Email,
                            body.Language,
                            body.Reason
                        ),
                        cancellation
                    );
                    return TypedResults.Created($"/api/v1/administration/accounts/{created.AccountId}", created);
                }
            )
            .WithName("CreateAccount")
            .WithSummary("A new member of staff; the password is shown this once.")
            .Produces<CreatedAccount>(StatusCodes.Status201Created)
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
                (Guid accountId, WhyBody body, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new ResetPassword(accountId.ToString(), body.Reason), cancellation)
            )
            .WithName("ResetPassword")
            .WithSummary("A new password, shown this once; open sessions end.")
            .Produces<MadePassword>()
            .ProducesProblems(400, 401, 403, 404, 409, 415, 422);
        Map<AccountPlaceBody>(
            accounts,
            "place",
            "MoveAccount",
            "Another role or agency; open sessions end.",
            (id, b) => new MoveAccount(id, b.Role, b.AgencyId, b.Reason)
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
            "Lifts a lock, and a lockout after wrong passwords.",
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
            "The next session enrols a new one-time code.",
            (id, b) => new ResetOneTimeCode(id, b.Reason)
        );
        Map<WhyBody>(
            accounts,
            "passkeys",
            "RemovePasskeys",
            "None of its passkeys opens it any more; open sessions end.",
            (id, b) => new RemovePasskeys(id, b.Reason)
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
                    await mediator.Send(command(accountId.ToString(), body), cancellation);
                    return await mediator.Send(new GetAccount(accountId), cancellation);
                }
            )
            .WithName(name)
            .WithSummary(summary)
            .Produces<StaffAccountItem>()
            .ProducesProblems(400, 401, 403, 404, 409, 412, 415, 422);
}

/// <param name="AgencyId">null: of any.</param>
/// <param name="Role">null: of any.</param>
/// <param name="Name">Words of the display name, or a part of the user name.</param>
/// <param name="Retired">Also those that are retired.</param>
/// <param name="Cursor">From <c>next</c>.</param>
/// <param name="Take">1 to 200; 50 by default.</param>
public sealed record AccountSearchBody(string? AgencyId, string? Role, string? Name, bool Retired, string? Cursor, int? Take);
