using Ccs.Application.Administration.Accounts;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A change of one account.</summary>
public abstract class AccountForm : ChangePage
{
    /// <summary>The news that another administrator has to agree.</summary>
    internal const string AccountRequestNews = "requests.asked";

    [FromRoute]
    public Guid Id { get; set; }

    public StaffAccountItem Account { get; private set; } = null!;

    public GovernmentDirectory Known { get; private set; } = GovernmentDirectory.Empty;

    public AccountWords InWords => new(Site, Known);

    /// <summary>Null: it was done; else another administrator has to agree.</summary>
    protected Guid? Requested { get; private set; }

    public override string Back => $"{Root}/accounts/{Id}";

    public override string? Subject => $"{Account.DisplayName} ({Account.UserName})";

    public override IReadOnlyList<TrailStep> Trail =>
        [.. base.Trail, Step("administration.accounts.title", $"{Root}/accounts"), new(Back, Account.DisplayName)];

    /// <summary>Sends it, and keeps whether it is done.</summary>
    protected async Task<AccountOutcome> Ask(IAccountChange change, CancellationToken cancellation)
    {
        var outcome = await Mediator.Send(change, cancellation);
        Requested = outcome.RequestId;
        return outcome;
    }

    protected override IActionResult Onwards() => Requested is null ? base.Onwards() : Go($"{Back}?done={AccountRequestNews}");

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
