using System.Globalization;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Domain.Figures.Counting;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>Agencies by categories, or any two dimensions: how many, and what stands out of what was expected.</summary>
public sealed class HeatModel(FigurePages figures, IDirectory directory) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Across { get; set; }

    /// <summary>How many rows come before those that are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Rows { get; set; }

    /// <summary>The same of the columns.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Columns { get; set; }

    public FigureFrame Frame { get; private set; } = null!;

    public HeatReport? Report { get; private set; }

    public FigureDrill Drill { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        if (HeatPart.StartOf(Rows) is null || HeatPart.StartOf(Columns) is null)
        {
            ModelState.AddModelError(string.Empty, Wording.Error("field.cursor", Site.Language));
        }

        Report = await figures.Ask(this, new GetHeat(figures.Query, Measure, By, Across, Site.Language), cancellation);
        var dimensions = Enum.GetValues<FigureDimension>();
        Frame = await figures.Frame(
            FigureView.Heat,
            Report,
            "heat",
            [
                figures.Fields.OneOf("measure", "figures.term", Measure, Enum.GetValues<FigureTerm>()),
                figures.Fields.Dimension("by", By, whole: false, dimensions),
                figures.Fields.Dimension(
                    "across",
                    Across ?? (Report is { } shown ? Application.Validation.Kebab.Of(shown.Across) : null),
                    whole: false,
                    dimensions
                ),
            ],
            cancellation
        );
        Drill = new FigureDrill(Frame, await directory.Get(cancellation));
    }

    /// <summary>The same table from other rows and columns on.</summary>
    public string PartLink(int rows, int columns)
    {
        return Frame.Links.At(
                FigureView.Heat,
                null,
                ("measure", Measure),
                ("by", By),
                ("across", Across),
                ("rows", Word(rows)),
                ("columns", Word(columns))
            ) + "#heat";

        static string? Word(int start) => start == 0 ? null : start.ToString(CultureInfo.InvariantCulture);
    }
}
