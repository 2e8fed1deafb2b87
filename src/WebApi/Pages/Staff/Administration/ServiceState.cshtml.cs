using Ccs.Application.Administration.Directory;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A service can no longer be named, or can be named again.</summary>
public sealed class ServiceStateModel : ServiceChangePage
{
    [BindProperty(SupportsGet = true)]
    public string Act { get; set; } = string.Empty;

    public override string Texts => $"administration.services.{Act}";

    protected override async Task Send(CancellationToken cancellation)
    {
        if (Act == "return")
        {
            await Mediator.Send(new BringBackService(Id, Reason, Version), cancellation);
        }
        else
        {
            await Mediator.Send(new RetireService(Id, Reason, Version), cancellation);
        }
    }
}
