using Ccs.Application.Administration.Directory;
using Ccs.WebApi.Auth;
using Microsoft.AspNetCore.Authorization;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>What administrators keep, at a glance: the agencies, what is open at each, and who handles it.</summary>
[Authorize(AuthPolicies.Administrators)]
public sealed class AdministrationModel : StaffPage
{
    public IReadOnlyList<AgencyNode> Agencies { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) =>
        Agencies = (await Mediator.Send(new GetDirectoryForAdministration(), cancellation)).Agencies;
}
