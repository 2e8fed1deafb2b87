using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>The way into the figures: heads come to their own agency, analysts and the centre to today.</summary>
public sealed class IndexModel : StaffPage
{
    /// <exception cref="NotYoursToDoException">Whoever has no figures: a 403.</exception>
    public IActionResult OnGet()
    {
        if (!Actor.May(FigureAct.Read))
        {
            throw new NotYoursToDoException();
        }

        var first = Actor.Role == Role.AgencyHead ? FigureView.Own : FigureView.Today;
        return Go($"/staff/figures/{Kebab.Of(first)}{Request.QueryString}");
    }
}
