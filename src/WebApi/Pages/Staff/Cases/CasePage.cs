using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>A page of one case. What is not the reader's to see is not there: 404.</summary>
public abstract class CasePage : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CaseView Case { get; private set; } = null!;

    public GovernmentDirectory Known { get; private set; } = GovernmentDirectory.Empty;

    public string CasePath => $"/staff/cases/{Id}";

    public CaseWords InWords => new(Site, Known);

    /// <summary>That it was opened is on record when this returns.</summary>
    /// <returns>Whether the reader sees it.</returns>
    protected async Task<bool> Load(CancellationToken cancellation)
    {
        try
        {
            Known = await HttpContext.RequestServices.GetRequiredService<IDirectory>().Get(cancellation);
            Case = await Mediator.Send(new GetCase(Id, Site.Language), cancellation);
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }
}
