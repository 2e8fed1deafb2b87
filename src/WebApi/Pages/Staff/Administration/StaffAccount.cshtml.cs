using Ccs.Application.Administration.Accounts;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>One account, and what can be done with it.</summary>
public sealed class StaffAccountModel(IDirectory directory, SignInWays ways) : AdministrationPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public StaffAccountItem Account { get; private set; } = null!;

    public GovernmentDirectory Known { get; private set; } = GovernmentDirectory.Empty;

    public AccountWords InWords => new(Site, Known);

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.accounts.title", $"{Root}/accounts")];

    /// <summary>As the last part of their addresses.</summary>
    public IReadOnlyList<string> Acts =>
        [
            .. Account.Locked ? [] : new[] { "lock" },
            .. Account.Locked || Account.LockedOut ? new[] { "unlock" } : [],
            "password",
            "one-time-code",
            "passkeys",
            .. ways.External is null ? [] : new[] { "external" },
            "retirement",
        ];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        try
        {
            Known = await directory.Get(cancellation);
            Account = await Mediator.Send(new GetAccount(Id), cancellation);
            return Page();
        }
        catch (NotFoundException)
        {
            return NotFound();
        }
    }
}
