using Ccs.Application.Administration.Directory;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>The tree of agencies: what is open at each, and by whom it is handled.</summary>
public sealed class AgenciesModel : AdministrationPage
{
    public IReadOnlyList<AgencyNode> Agencies { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) =>
        Agencies = (await Mediator.Send(new GetDirectoryForAdministration(), cancellation)).Agencies;
}
