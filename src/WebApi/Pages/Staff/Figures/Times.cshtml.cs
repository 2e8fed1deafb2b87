using Ccs.Application.Figures;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Ports;
using Ccs.Domain.Figures.Counting;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>How long an answer takes with the open cases counted, and how much of what fell due was answered in time.</summary>
public sealed class TimesModel(FigurePages figures, IDirectory directory) : StaffPage
{
    /// <summary>Each of their numbers leads on, which weighs more than the numbers.</summary>
    private const int MostShown = 24;

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    public FigureFrame Frame { get; private set; } = null!;

    public TimesReport? Report { get; private set; }

    public FigureTail<TimesItem> Rows { get; private set; } = new([], []);

    public WeaknessNames Names { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        Names = new WeaknessNames(Site, await directory.Get(cancellation));
        Report = await figures.Ask(this, new GetTimes(figures.Query, By, Site.Language), cancellation);
        Frame = await figures.Frame(
            FigureView.Times,
            Report,
            "times",
            [figures.Fields.Dimension("by", By, whole: true, Enum.GetValues<FigureDimension>())],
            cancellation
        );
        Rows = FigureTail.Of(Report?.Items ?? [], row => row.Answered + row.Ended + row.Open + row.Due, MostShown);
    }

    /// <summary>In how many working days half are answered, with the interval where the method tells one.</summary>
    public string Median(TimesItem item) =>
        item.Median is not { } median ? Site["figurePages.times.not-reached"]
        : item.MedianLow is null ? Site.Whole(median)
        : Site.Text(
            "figurePages.with-interval",
            Site.Whole(median),
            Site.Between(
                Site.Whole(item.MedianLow.Value),
                item.MedianHigh is { } high ? Site.Whole(high) : Site["figurePages.times.not-reached"]
            )
        );

    /// <summary>Of what fell due.</summary>
    public string Share(TimesItem item) =>
        item.Share is null
            ? Site["figurePages.none"]
            : Site.Text(
                "figurePages.with-interval",
                Site.Percent(item.Share),
                Site.Between(Site.Percent(item.ShareLow), Site.Percent(item.ShareHigh))
            );

    /// <summary>The cases below what fell due; null where there is none.</summary>
    /// <param name="item">The row; the whole has no key.</param>
    /// <param name="count">How many.</param>
    /// <param name="late">Only those that were late.</param>
    public string? Due(TimesItem item, long count, bool late) =>
        count == 0 ? null : Frame.Links.Cases(FigureTerm.Late, late, Row(item), Frame.Exact);

    /// <summary>The cases below how many were answered, ended or are open; null for who sees none, and where there is none.</summary>
    public string? Cases(TimesItem item, FigureClock clock, long count) =>
        Frame.SeesCases && count > 0 ? Frame.Links.Cases(clock, Row(item), Frame.Exact) : null;

    private FigureKey[]? Row(TimesItem item) => item.Key is { } key ? [new FigureKey(Report!.By!.Value, key)] : null;

    /// <summary>The rows below a row: the same of it alone.</summary>
    public string Below(string key)
    {
        var by = Report!.By!.Value;
        return Frame.Links.Times(
            by == FigureDimension.Category ? FigureDimension.Agency : FigureDimension.Category,
            Frame.Query.Narrowed(by, key)
        );
    }
}
