using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>Assigned by the centre, or referred sideways: another agency, and why.</summary>
public sealed class PlaceModel : DecisionPage
{
    [BindProperty]
    public string? AgencyId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public override string Decision => (string)RouteData.Values["decision"]!;

    public IReadOnlyList<Choice> Agencies => [.. AgencyChoices.Of(Known, Site).Where(agency => agency.Value != Case.Agency?.Id)];

    protected override Task<ICaseDecision> Command(CancellationToken cancellation) =>
        Task.FromResult<ICaseDecision>(
            Decision == "assignment"
                ? new AssignComplaint(Id, Version, AgencyId, Reason)
                : new ReferComplaint(Id, Version, AgencyId, Reason)
        );
}
