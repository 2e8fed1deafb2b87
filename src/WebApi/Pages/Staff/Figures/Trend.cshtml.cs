using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Reports;
using Ccs.Domain.Figures.Counting;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>A measure over time, with the limits between which it usually lies.</summary>
public sealed class TrendModel(FigurePages figures) : StaffPage
{
    /// <summary>A year touches so many weeks: a series of more points is no page but a table.</summary>
    private const int MostPoints = 54;

    /// <summary>Several series may have so many points together.</summary>
    private const int MostTogether = 27;

    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Interval { get; set; }

    public FigureFrame Frame { get; private set; } = null!;

    public TrendReport? Report { get; private set; }

    /// <summary>The largest, as many as the page can hold.</summary>
    public IReadOnlyList<TrendItem> Drawn { get; private set; } = [];

    /// <summary>The others.</summary>
    public IReadOnlyList<TrendItem> Others { get; private set; } = [];

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
        if (Report is { Items: [var first, ..] items })
        {
            var most = (Report.By is null ? MostPoints : MostTogether) / first.Points.Count;
            List<TrendItem> bySize = [.. items.OrderByDescending(item => item.Points.Sum(point => point.X))];
            (Drawn, Others) = ([.. bySize.Take(most)], [.. bySize.Skip(most)]);
        }
    }
}
