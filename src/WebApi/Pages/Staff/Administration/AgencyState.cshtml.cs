using Ccs.Application.Administration.Directory;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>An agency takes no new complaints any more, or takes them again;
/// what becomes of its cases and its staff is said before.</summary>
public sealed class AgencyStateModel : AgencyChangePage
{
    [BindProperty(SupportsGet = true)]
    public string Act { get; set; } = string.Empty;

    public override string Texts => $"administration.agencies.{Act}";

    public AgencyNode Node { get; private set; } = null!;

    protected override async Task<long?> Load(CancellationToken cancellation)
    {
        var version = await base.Load(cancellation);
        Node = (await Mediator.Send(new GetDirectoryForAdministration(), cancellation)).Agencies.FirstOrDefault(agency => agency.Id == Id)!;
        return version;
    }

    protected override async Task Send(CancellationToken cancellation)
    {
        if (Act == "return")
        {
            await Mediator.Send(new BringBackAgency(Id, Reason, Version), cancellation);
        }
        else
        {
            await Mediator.Send(new RetireAgency(Id, Reason, Version), cancellation);
        }
    }
}
