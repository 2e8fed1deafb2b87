using Ccs.Application.Batches;
using Ccs.Application.Ports;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Batches;

/// <summary>A page of one batch. What is not the reader's to see is not there: 404.</summary>
public abstract class BatchPage : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public BatchView Batch { get; private set; } = null!;

    public string BatchPath => $"/staff/batches/{Id}";

    /// <returns>Whether the reader sees it.</returns>
    protected async Task<bool> Load(CancellationToken cancellation)
    {
        try
        {
            Batch = await Mediator.Send(new GetBatch(Id, Site.Language), cancellation);
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }
}
