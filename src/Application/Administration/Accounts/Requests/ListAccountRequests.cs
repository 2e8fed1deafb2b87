using System.Security.Cryptography;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Accounts;
using Ccs.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Accounts.Requests;

/// <summary>What was asked for with powerful accounts, the newest first. For administrators and auditors.</summary>
/// <param name="Status">open, agreed, refused or lapsed; null: all.</param>
public sealed record ListAccountRequests(string? Status) : IRequest<AccountRequestList>;

/// <param name="Items">The newest first, at most two hundred.</param>
public sealed record AccountRequestList(IReadOnlyList<AccountRequestItem> Items);

/// <param name="RequestId">To decide it by.</param>
/// <param name="Change">What is asked for.</param>
/// <param name="AccountId">Of the account; of one that is to be made too.</param>
/// <param name="UserName">Of the account; null where it was never made and its names are kept no more.</param>
/// <param name="DisplayName">Of the account.</param>
/// <param name="Role">Of then on, where it is made or moved; else as it is.</param>
/// <param name="AgencyId">Of then on.</param>
/// <param name="Reason">Why it was asked for; null where it was sealed under a master key that is kept no more.</param>
/// <param name="AskedBy">The account of the administrator.</param>
/// <param name="AskedByName">Their name.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="ExpiresAt">UTC; from then on nobody agrees to it any more.</param>
/// <param name="Status">Now.</param>
/// <param name="DecidedBy">The account of the other administrator; null while it is open.</param>
/// <param name="DecidedByName">Their name.</param>
/// <param name="DecidedAt">UTC.</param>
public sealed record AccountRequestItem(
    Guid RequestId,
    AccountChange Change,
    Guid AccountId,
    string? UserName,
    string? DisplayName,
    Role? Role,
    string? AgencyId,
    string? Reason,
    string AskedBy,
    string? AskedByName,
    DateTimeOffset AskedAt,
    DateTimeOffset ExpiresAt,
    RequestStatus Status,
    string? DecidedBy,
    string? DecidedByName,
    DateTimeOffset? DecidedAt
);

internal sealed class ListAccountRequestsValidator : AbstractValidator<ListAccountRequests>
{
    public ListAccountRequestsValidator() =>
        RuleFor(x => x.Status).OneOf<ListAccountRequests, RequestStatus>().When(x => !string.IsNullOrEmpty(x.Status));
}

internal sealed class ListAccountRequestsHandler(
    AdministrationDesk desk,
    IAccountRequests requests,
    AccountAsking asking,
    IStaffDirectory staff,
    ISecretProtector protector,
    TimeProvider clock
) : IRequestHandler<ListAccountRequests, AccountRequestList>
{
    public async Task<AccountRequestList> Handle(ListAccountRequests query, CancellationToken cancellationToken)
    {
        desk.RequireReader();
        var now = clock.GetUtcNow();
        var wanted = Kebab.TryParse<RequestStatus>(query.Status, out var status) ? status : (RequestStatus?)null;
        List<AccountRequest> found =
        [
            .. (await requests.List(cancellationToken)).Where(request => wanted is null || request.StatusAt(now) == wanted),
        ];
        var people = await staff.Find(
            [.. found.SelectMany(request => new[] { request.AccountId.ToString(), request.AskedBy, request.DecidedBy }).OfType<string>()],
            cancellationToken
        );
        return new AccountRequestList([.. found.Select(request => Item(request, people, now))]);
    }

    private AccountRequestItem Item(AccountRequest request, IReadOnlyDictionary<string, StaffMember> people, DateTimeOffset now)
    {
        var owner = people.GetValueOrDefault(request.AccountId.ToString());
        var member = owner is null ? OpenOrNull(() => asking.MemberOf(request)) : null;
        return new AccountRequestItem(
            request.Id,
            request.Change,
            request.AccountId,
            owner?.UserName ?? member?.UserName,
            owner?.DisplayName ?? member?.DisplayName,
            request.Role ?? owner?.Role,
            request.Role is null ? owner?.AgencyId : request.AgencyId,
            OpenOrNull(() => protector.Unprotect(AdministrationDesk.ReasonPurpose, request.Reason.Token)),
            request.AskedBy,
            people.GetValueOrDefault(request.AskedBy)?.DisplayName,
            request.AskedAt,
            request.ExpiresAt,
            request.StatusAt(now),
            request.DecidedBy,
            request.DecidedBy is null ? null : people.GetValueOrDefault(request.DecidedBy)?.DisplayName,
            request.DecidedAt
        );
    }

    private static T? OpenOrNull<T>(Func<T?> open)
        where T : class
    {
        try
        {
            return open();
        }
        catch (Exception gone) when (gone is CryptographicException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
