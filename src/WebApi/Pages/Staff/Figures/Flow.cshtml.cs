using Ccs.Application.Figures.Reports;
using Ccs.Application.Ports;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>How cases move between agencies, and how long each holds them.</summary>
public sealed class FlowModel(FigurePages figures, IDirectory directory) : StaffPage
{
    public FigureFrame Frame { get; private set; } = null!;

    public FlowReport? Report { get; private set; }

    public FigureTail<FlowItem> Rows { get; private set; } = new([], []);

    public WeaknessNames Names { get; private set; } = null!;

    /// <summary>Of the longest bar.</summary>
    public long Most => Math.Max(1, Rows.Shown.Select(row => row.Count).DefaultIfEmpty(0).Max());

    public async Task OnGet(CancellationToken cancellation)
    {
        Names = new WeaknessNames(Site, await directory.Get(cancellation));
        Report = await figures.Ask(this, new GetFlow(figures.Query, Site.Language), cancellation);
        Frame = await figures.Frame(FigureView.Flow, Report, "flow", [], cancellation);
        Rows = FigureTail.Of(Report?.Items ?? [], row => row.Count);
    }

    /// <summary>The cases below a row; null for who sees none.</summary>
    public string? Cases(FlowItem item) => Frame.SeesCases ? Frame.Links.Cases(item.Row, Frame.Exact) : null;

    public NumberWords Says => new(Site, Names);
}
