using Ccs.Application.Administration.Directory;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A kind of complaint can no longer be chosen, or can be chosen again.</summary>
public sealed class CategoryStateModel : CategoryChangePage
{
    [BindProperty(SupportsGet = true)]
    public string Act { get; set; } = string.Empty;

    public override string Texts => $"administration.categories.{Act}";

    protected override async Task Send(CancellationToken cancellation)
    {
        if (Act == "return")
        {
            await Mediator.Send(new BringBackCategory(Id, Reason, Version), cancellation);
        }
        else
        {
            await Mediator.Send(new RetireCategory(Id, Reason, Version), cancellation);
        }
    }
}
