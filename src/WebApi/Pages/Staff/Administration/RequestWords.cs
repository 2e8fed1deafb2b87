using Ccs.Application.Administration.Accounts.Requests;
using Ccs.Application.Validation;
using Ccs.Domain.Accounts;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>What a request is, in words.</summary>
public sealed class RequestWords(SiteContext site, GovernmentDirectory known)
{
    private readonly AccountWords _accounts = new(site, known);

    /// <summary>The key of its text.</summary>
    public static string Change(AccountRequestItem request) => $"administration.requests.change.{Kebab.Of(request.Change)}";

    /// <summary>The key of its text.</summary>
    public static string Status(AccountRequestItem request) => $"administration.requests.status.{Kebab.Of(request.Status)}";

    public static string Look(AccountRequestItem request) =>
        request.Status switch
        {
            RequestStatus.Open => "tag-warning",
            RequestStatus.Agreed => "tag-success",
            _ => string.Empty,
        };

    /// <summary>Whose account.</summary>
    public string Of(AccountRequestItem request) =>
        request.DisplayName is { } name ? $"{name} ({request.UserName})" : site["queue.officer.unknown"];

    /// <summary>Role and agency of then on; null where they are not what is asked for.</summary>
    public string? Place(AccountRequestItem request) =>
        request is { Change: AccountChange.Creation or AccountChange.Place, Role: { } role }
            ? $"{_accounts.Of(role)} – {_accounts.AgencyOf(request.AgencyId)}"
            : null;
}
