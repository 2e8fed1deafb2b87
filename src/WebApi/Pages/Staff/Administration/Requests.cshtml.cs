using Ccs.Application.Administration.Accounts.Requests;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>What administrators have asked each other for.</summary>
public sealed class RequestsModel(IDirectory directory) : AdministrationPage
{
    public IReadOnlyList<AccountRequestItem> Requests { get; private set; } = [];

    public RequestWords InWords => new(Site, Known);

    private GovernmentDirectory Known { get; set; } = GovernmentDirectory.Empty;

    public async Task OnGet(CancellationToken cancellation)
    {
        Known = await directory.Get(cancellation);
        Requests = (await Mediator.Send(new ListAccountRequests(null), cancellation)).Items;
    }
}
