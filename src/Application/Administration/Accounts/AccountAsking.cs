using System.Text.Json;
using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using Ccs.Domain.Shared;
using Ccs.Domain.Text;

namespace Ccs.Application.Administration.Accounts;

/// <summary>Keeps what one administrator asks for until another decides. What names somebody is sealed.</summary>
internal sealed class AccountAsking(
    IAccountRequests requests,
    IAdministrationLog log,
    AccountNews news,
    ISecretProtector protector,
    ISecrets secrets,
    TimeProvider clock
)
{
    public Task<AccountOutcome> Ask(NewStaff member, string reason, Actor actor, CancellationToken cancellation)
    {
        var details = new Sealed(protector.Protect(PurposeOf(member.Id), JsonSerializer.Serialize(member)));
        var request = New(member.Id, AccountChange.Creation, reason, actor) with
        {
            Role = member.Role,
            AgencyId = member.AgencyId,
            Details = details,
        };
        return Keep(request, member.UserName, actor, cancellation);
    }

    /// <summary>The same once more is the same request.</summary>
    public async Task<AccountOutcome> Ask(
        StaffAccountItem known,
        AccountAct act,
        string reason,
        Actor actor,
        CancellationToken cancellation
    )
    {
        var open = await requests.Open(known.AccountId, act.Change, clock.GetUtcNow(), cancellation);
        return open is not null && (open.Role, open.AgencyId, open.AskedBy) == (act.Role, act.AgencyId, actor.Id)
            ? new AccountOutcome(open.Id, known.AccountId, known.UserName)
            : await Keep(
                New(known.AccountId, act.Change, reason, actor) with
                {
                    Role = act.Role,
                    AgencyId = act.AgencyId,
                },
                known.UserName,
                actor,
                cancellation
            );
    }

    /// <summary>Who is to be made; null where the request is of an account that there is.</summary>
    public NewStaff? MemberOf(AccountRequest request) =>
        request.Details is { } details
            ? JsonSerializer.Deserialize<NewStaff>(protector.Unprotect(PurposeOf(request.AccountId), details.Token))
            : null;

    private AccountRequest New(Guid accountId, AccountChange change, string reason, Actor actor) =>
        new()
        {
            Id = secrets.NewId(),
            Change = change,
            AccountId = accountId,
            Reason = new Sealed(protector.Protect(AdministrationDesk.ReasonPurpose, VisibleText.Clean(reason))),
            AskedBy = actor.Id,
            AskedAt = clock.GetUtcNow(),
        };

    private async Task<AccountOutcome> Keep(AccountRequest request, string userName, Actor actor, CancellationToken cancellation)
    {
        requests.Store(request);
        log.Record([request.Asked()]);
        await news.Asked(actor, cancellation);
        return new AccountOutcome(request.Id, request.AccountId, userName);
    }

    private static string PurposeOf(Guid accountId) => $"account request {accountId}";
}
