using Ccs.Application.Cases.Figures;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>How the agency and those below it stand, at a glance; each figure leads to the cases that it counts.</summary>
public sealed class FiguresModel : StaffPage
{
    public AgencyFigures Figures { get; private set; } = null!;

    /// <summary>Of a hundred answers; null where there were none.</summary>
    public int? InTimeShare => Figures.Answered == 0 ? null : (int)Math.Round(100.0 * Figures.InTime / Figures.Answered);

    public async Task OnGet(CancellationToken cancellation) => Figures = await Mediator.Send(new GetFigures(Site.Language), cancellation);

    public string Queue(QueueFilters filters) => Site.Path("/staff") + filters.Address();
}
