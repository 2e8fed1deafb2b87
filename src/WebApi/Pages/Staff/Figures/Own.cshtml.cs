using Ccs.Application.Cases.Figures;
using Ccs.Application.Figures.Reports;
using Ccs.Domain.Figures.Counting;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>
/// The own agency with those below it: what lies on its desks now, and its numbers beside those of all as far as they may be told. The
/// centre's is all of them.
/// </summary>
public sealed class OwnModel(FigurePages figures) : StaffPage
{
    public FigureFrame Frame { get; private set; } = null!;

    public OwnAgencyReport? Report { get; private set; }

    /// <summary>What there is to do now, as the queue shows it.</summary>
    public AgencyFigures Desk { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        Desk = await Mediator.Send(new GetFigures(Site.Language), cancellation);
        Report = await figures.Ask(this, new GetOwnAgency(figures.Query, Site.Language), cancellation);
        Frame = await figures.Frame(FigureView.Own, Report, null, [], cancellation);
    }

    public string Queue(QueueFilters filters) => Site.Path("/staff") + filters.Address();

    /// <summary>The cases below a number of the own agency.</summary>
    public string Cases(FigureTerm term, bool hits) => Frame.Links.Cases(term, hits, null, Frame.Exact);

    /// <summary>The share of all, or why there is none.</summary>
    public string OfAll(FigureTerm term) =>
        Report!.All?.Shares.TryGetValue(term, out var share) == true ? Site.Percent(share) : Site["figurePages.none"];
}
