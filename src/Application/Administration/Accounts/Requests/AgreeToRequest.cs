using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Accounts;
using Ccs.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Accounts.Requests;

/// <summary>
/// Another administrator agrees to what one asked for with a powerful account: now it is done, in the same commit. A password that is made
/// with it is shown to the one who agrees, this once.
/// </summary>
/// <param name="RequestId">The request.</param>
/// <param name="Reason">May be left out: then that of the request stands.</param>
public sealed record AgreeToRequest(Guid RequestId, string? Reason) : ICommand<AccountOutcome>;

internal sealed class AgreeToRequestValidator : AbstractValidator<AgreeToRequest>
{
    public AgreeToRequestValidator() => RuleFor(x => x.Reason).OptionalText(Limits.Reason);
}

internal sealed class AgreeToRequestHandler(
    AdministrationDesk desk,
    IAccountRequests requests,
    IStaffAccountList accounts,
    IStaffDirectory staff,
    IAdministrationLog log,
    AccountActs acts,
    AccountAsking asking,
    TimeProvider clock
) : IRequestHandler<AgreeToRequest, AccountOutcome>
{
    public async Task<AccountOutcome> Handle(AgreeToRequest command, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        var request = await requests.Find(command.RequestId, cancellationToken) ?? throw new NotFoundException("not-found");
        var actor = desk.Open(command.Reason, request.Reason);
        var asker = await staff.Find(request.AskedBy, cancellationToken);
        var (decided, fact) = request.Agree(asker is { Active: true, Role: Role.Administrator }, clock.GetUtcNow(), actor);
        requests.Store(decided);
        log.Record([fact]);
        return asking.MemberOf(request) is { } member
            ? await acts.Create(member, null, cancellationToken)
            : await Do(request, actor, cancellationToken);
    }

    /// <summary>By the rules as they refuse it today: the account may have changed since it was asked for.</summary>
    private async Task<AccountOutcome> Do(AccountRequest request, Actor actor, CancellationToken cancellation)
    {
        var known = await accounts.Find(request.AccountId.ToString(), cancellation) ?? throw new NotFoundException("not-found");
        var act = new AccountAct(request.Change, request.Role, request.AgencyId);
        var events = act.Decide(known.ToAccount(), clock.GetUtcNow(), actor);
        return events.Count == 0
            ? new AccountOutcome(null, known.AccountId, known.UserName)
            : await acts.Do(known, act, events, null, cancellation);
    }
}
