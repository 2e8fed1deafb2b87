using Ccs.Application.Administration.Directory;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>How long answers may take, for whom, and since when.</summary>
public sealed class PoliciesModel(IDirectory directory) : AdministrationPage
{
    public IReadOnlyList<PolicyItem> Policies { get; private set; } = [];

    private GovernmentDirectory Known { get; set; } = GovernmentDirectory.Empty;

    public async Task OnGet(CancellationToken cancellation)
    {
        Policies = (await Mediator.Send(new ListPolicies(), cancellation)).Policies;
        Known = (await directory.Load(cancellation)).State;
    }

    public string For(string? agencyId, string? categoryId) => PolicyWords.For(agencyId, categoryId, Known, Site);
}
