using Ccs.Application.Batches;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Batches;

/// <summary>The batches that the reader has made.</summary>
public sealed class IndexModel : StaffPage
{
    public IReadOnlyList<BatchListItem> Batches { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        Batches = await Mediator.Send(new ListBatches(), cancellation);
        return Page();
    }
}
