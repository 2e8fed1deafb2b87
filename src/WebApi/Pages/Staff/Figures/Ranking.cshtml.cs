using Ccs.Application.Figures.Reports;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Counting;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>What to mend first, and why: units in their order with ties, the terms of one of them, and a rate of all by their
/// size.</summary>
public sealed class RankingModel(FigurePages figures, IDirectory directory) : StaffPage
{
    /// <summary>A page has so many, the table all.</summary>
    private const int MostShown = 12;

    private static readonly FigureDimension[] Units =
    [
        FigureDimension.Agency,
        FigureDimension.Service,
        FigureDimension.Category,
        FigureDimension.Governorate,
    ];

    private static readonly FigureTerm[] Rates =
    [
        FigureTerm.Late,
        FigureTerm.Reopened,
        FigureTerm.Overturned,
        FigureTerm.Dissatisfied,
        FigureTerm.Upheld,
        FigureTerm.Returned,
    ];

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Score { get; set; }

    /// <summary>The rate that is drawn by size.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Measure { get; set; }

    /// <summary>The one whose terms are shown; the first where none is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    public FigureFrame Frame { get; private set; } = null!;

    public WeaknessReport? Report { get; private set; }

    public FunnelReport? Funnel { get; private set; }

    public FigureDrill Drill { get; private set; } = null!;

    public IReadOnlyList<WeaknessItem> Shown { get; private set; } = [];

    public WeaknessItem? Chosen { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        Report = await figures.Ask(this, new GetWeaknesses(figures.Query, By, Score, null, Site.Language), cancellation);
        Frame = await figures.Frame(
            FigureView.Ranking,
            Report,
            "weaknesses",
            [
                figures.Fields.Dimension("by", By, whole: false, Units),
                figures.Fields.OneOf("score", "figures.score", Score ?? Kebab.Of(WeaknessScore.Both), Enum.GetValues<WeaknessScore>()),
            ],
            cancellation
        );
        Drill = new FigureDrill(Frame, await directory.Get(cancellation));
        if (Report is not { } report)
        {
            return;
        }

        Shown = [.. report.Items.Take(MostShown)];
        Chosen = report.Items.FirstOrDefault(item => item.Key == Unit) ?? (Shown.Count > 0 ? Shown[0] : null);
        Funnel = await figures.Ask(this, new GetFunnel(Frame.Exact, Measure, By, Site.Language), cancellation);
    }

    /// <summary>The rates that can be drawn, each with its address.</summary>
    public IEnumerable<(FigureTerm Rate, string Href)> RateLinks =>
        Rates.Select(rate =>
            (rate, Frame.Links.At(FigureView.Ranking, null, Own(("measure", Kebab.Of(rate)), ("unit", Unit))) + "#funnel")
        );

    /// <summary>The same page with the terms of another one.</summary>
    public string UnitLink(string key) => Frame.Links.At(FigureView.Ranking, null, Own(("measure", Measure), ("unit", key))) + "#unit";

    private IEnumerable<(string Name, string? Value)> Own(params (string Name, string? Value)[] more) =>
        [("by", By), ("score", Score), .. more];
}
