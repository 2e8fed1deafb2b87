using Ccs.Application.Administration.Accounts.Requests;
using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using Ccs.Domain.Agencies;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>One request, with what may be decided about it.</summary>
public sealed class AccountRequestModel(IDirectory directory) : AdministrationPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public AccountRequestItem Asked { get; private set; } = null!;

    public RequestWords InWords => new(Site, Known);

    /// <summary>Whoever asked does not decide.</summary>
    public bool IsOwn => Asked.Status == RequestStatus.Open && Asked.AskedBy == Actor.Id;

    public bool MayDecide => Asked.Status == RequestStatus.Open && !IsOwn;

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.requests.title", $"{Root}/requests")];

    private GovernmentDirectory Known { get; set; } = GovernmentDirectory.Empty;

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        Known = await directory.Get(cancellation);
        var requests = await Mediator.Send(new ListAccountRequests(null), cancellation);
        if (requests.Items.FirstOrDefault(request => request.RequestId == Id) is not { } found)
        {
            return NotFound();
        }

        Asked = found;
        return Page();
    }
}
