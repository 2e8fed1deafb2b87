using Ccs.Application.Figures;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Ports;
using Ccs.Domain.Figures.Counting;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>How old the open cases are, by agency unless something else is asked for.</summary>
public sealed class AgeingModel(FigurePages figures, IDirectory directory) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    public FigureFrame Frame { get; private set; } = null!;

    public AgeingReport? Report { get; private set; }

    public FigureTail<AgeingItem> Rows { get; private set; } = new([], []);

    public WeaknessNames Names { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        Names = new WeaknessNames(Site, await directory.Get(cancellation));
        Report = await figures.Ask(this, new GetAgeing(figures.Query, By ?? "agency", Site.Language), cancellation);
        Frame = await figures.Frame(
            FigureView.Ageing,
            null,
            null,
            [figures.Fields.Dimension("by", By ?? "agency", whole: false, Enum.GetValues<FigureDimension>())],
            cancellation
        );
        Rows = FigureTail.Of(Report?.Items ?? [], row => row.Open);
    }

    /// <summary>A row of the table: the numbers in the order of its columns.</summary>
    public static (FigureClock Clock, long Count)[] Cells(AgeingItem item) =>
        [
            (FigureClock.Open, item.Open),
            (FigureClock.Overdue, item.Overdue),
            (FigureClock.WaitsForComplainant, item.WaitsForComplainant),
            (FigureClock.UpTo5, item.UpTo5),
            (FigureClock.UpTo10, item.UpTo10),
            (FigureClock.UpTo20, item.UpTo20),
            (FigureClock.UpTo60, item.UpTo60),
            (FigureClock.Older, item.Older),
        ];

    /// <summary>The cases below a number; null for who sees none, and where there is none.</summary>
    public string? Cases(AgeingItem item, FigureClock clock, long count) =>
        Frame.SeesCases && count > 0
            ? Frame.Links.Cases(clock, item.Key is { } key ? [new FigureKey(Report!.By!.Value, key)] : null)
            : null;

    /// <summary>The rows below a row: the same of it alone.</summary>
    public string Below(string key)
    {
        var by = Report!.By!.Value;
        return Frame.Links.Ageing(
            by == FigureDimension.Category ? FigureDimension.Agency : FigureDimension.Category,
            Frame.Query.Narrowed(by, key)
        );
    }
}
