using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Reports;
using Ccs.Domain.Figures.Counting;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>A measure over time, with the limits between which it usually lies.</summary>
public sealed class TrendModel(FigurePages figures) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Interval { get; set; }

    public FigureFrame Frame { get; private set; } = null!;

    public TrendReport? Report { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        Report = await figures.Ask(this, new GetTrend(figures.Query, Measure, By, Interval, Site.Language), cancellation);
        Frame = await figures.Frame(
            FigureView.Trend,
            Report,
            "trend",
            [
                figures.Fields.OneOf("measure", "figures.term", Measure, Enum.GetValues<FigureTerm>()),
                figures.Fields.Dimension("by", By, whole: true, Enum.GetValues<FigureDimension>()),
                figures.Fields.OneOf("interval", "figures.interval", Interval ?? "week", Enum.GetValues<FigureInterval>()),
            ],
            cancellation
        );
    }
}
