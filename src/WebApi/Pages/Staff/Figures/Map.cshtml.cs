using Ccs.Application.Figures.Reports;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Counting;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>Where it happened: all places that the directory has, also those of which nothing came.</summary>
public sealed class MapModel(FigurePages figures, IDirectory directory) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    public FigureFrame Frame { get; private set; } = null!;

    public HeatReport? Report { get; private set; }

    /// <summary>Complaints beside inhabitants; null where something else is shown.</summary>
    public SilenceReport? People { get; private set; }

    public GovernmentDirectory Known { get; private set; } = GovernmentDirectory.Empty;

    public async Task OnGet(CancellationToken cancellation)
    {
        var by = Kebab.Of(FigureDimension.Governorate);
        Report = await figures.Ask(
            this,
            new GetHeat(figures.Query, Measure, by, Kebab.Of(FigureDimension.Category), Site.Language),
            cancellation
        );
        if (Report?.Measure == FigureTerm.Filed)
        {
            People = await figures.Ask(this, new GetSilence(figures.Query, Site.Language), cancellation);
        }

        Known = await directory.Get(cancellation);
        Frame = await figures.Frame(
            FigureView.Map,
            Report,
            table: null,
            [figures.Fields.OneOf("measure", "figures.term", Measure, Enum.GetValues<FigureTerm>())],
            cancellation
        );
    }
}
