using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>One agency, with its services, and the ways to change them.</summary>
public sealed class AgencyModel : AdministrationPage
{
    public AgencyNode Agency { get; private set; } = null!;

    /// <summary>Null for the centre, which is neither moved nor retired.</summary>
    public AgencyNode? Parent { get; private set; }

    public IReadOnlyList<Service> Services { get; private set; } = [];

    /// <summary>Who took over, and whose accounts are still here.</summary>
    public SuccessionView Succession { get; private set; } = null!;

    private IReadOnlyList<AgencyNode> All { get; set; } = [];

    public string NameOf(string id) => All.First(agency => agency.Id == id).Names.In(Site.Language);

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.agencies.title", $"{Root}/agencies")];

    public async Task<IActionResult> OnGet(string id, CancellationToken cancellation)
    {
        var agencies = (await Mediator.Send(new GetDirectoryForAdministration(), cancellation)).Agencies;
        if (agencies.FirstOrDefault(agency => agency.Id == id) is not { } found)
        {
            return NotFound();
        }

        All = agencies;
        Succession = await Mediator.Send(new GetSuccession(id), cancellation);
        Agency = found;
        Parent = agencies.FirstOrDefault(agency => agency.Id == found.ParentId);
        Services = (await Mediator.Send(new ListServicesForAdministration(id), cancellation)).Services;
        return Page();
    }
}
