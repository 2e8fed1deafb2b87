using Ccs.Application.Administration.Accounts;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Staff accounts, with filters that stay in the address; names stand there sealed.</summary>
public sealed class AccountsModel(IDirectory directory, SealedQuery sealedQuery) : AdministrationPage
{
    private const string List = $"{Root}/accounts";

    [BindProperty(SupportsGet = true)]
    public AccountFilters Filters { get; set; } = new();

    /// <summary>Words of a name, or a part of a user name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    public StaffAccountPage Accounts { get; private set; } = new([], null, 0);

    public GovernmentDirectory Known { get; private set; } = GovernmentDirectory.Empty;

    public AccountWords InWords => new(Site, Known);

    public IReadOnlyList<Choice> Agencies => AgencyChoices.Of(Known, Site, retired: true);

    /// <summary>The address of the next page; null at the end.</summary>
    public string? Next => Accounts.Next is { } after ? List + (Filters with { Cursor = sealedQuery.SealAccount(after) }).Address() : null;

    /// <summary>The address of the first page; null on it.</summary>
    public string? First => Filters.Cursor is null ? null : List + (Filters with { Cursor = null }).Address();

    public async Task OnGet(CancellationToken cancellation)
    {
        Name = sealedQuery.OpenAccount(Filters.Q);
        await Find(sealedQuery.OpenAccount(Filters.Cursor), cancellation);
    }

    /// <summary>A name must not stand in an address as it is; nor does what is no name at all.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        var filters = Filters with { Q = string.IsNullOrWhiteSpace(Name) ? null : sealedQuery.SealAccount(Name), Cursor = null };
        return await Find(after: null, cancellation) ? Go(List + filters.Address()) : Page();
    }

    private async Task<bool> Find(string? after, CancellationToken cancellation)
    {
        Known = await directory.Get(cancellation);
        return await Try(
            async () =>
                Accounts = await Mediator.Send(
                    new ListAccounts(Filters.Agency, Filters.Role, Name, Filters.Retired, after, null),
                    cancellation
                ),
            field => field == nameof(ListAccounts.Role) ? $"{nameof(Filters)}.{nameof(Filters.Role)}" : field
        );
    }
}
