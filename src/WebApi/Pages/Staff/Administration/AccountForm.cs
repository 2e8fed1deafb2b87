using Ccs.Application.Administration.Accounts;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A change of one account.</summary>
public abstract class AccountForm : ChangePage
{
    [FromRoute]
    public Guid Id { get; set; }

    public StaffAccountItem Account { get; private set; } = null!;

    public GovernmentDirectory Known { get; private set; } = GovernmentDirectory.Empty;

    public AccountWords InWords => new(Site, Known);

    public override string Back => $"{Root}/accounts/{Id}";

    public override string? Subject => $"{Account.DisplayName} ({Account.UserName})";

    public override IReadOnlyList<TrailStep> Trail =>
        [.. base.Trail, Step("administration.accounts.title", $"{Root}/accounts"), new(Back, Account.DisplayName)];

    protected override async Task<long?> Load(CancellationToken cancellation)
    {
        try
        {
            Known = await HttpContext.RequestServices.GetRequiredService<IDirectory>().Get(cancellation);
            Account = await Mediator.Send(new GetAccount(Id), cancellation);
            return 0;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }
}
