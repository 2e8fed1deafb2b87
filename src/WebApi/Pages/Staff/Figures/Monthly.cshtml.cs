using Ccs.Application.Figures;
using Ccs.Application.Figures.Measures;
using Ccs.Application.Figures.Monthly;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Figures.Signals;
using Ccs.Application.Texts;
using Ccs.Domain.Shared;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>
/// The report of a month, to be read and printed. It is as known on a fixed day, so that whoever opens it later sees what was written; a
/// head's is of the own agency.
/// </summary>
public sealed class MonthlyModel(FigurePages figures) : StaffPage
{
    private static readonly string[] Days = ["from", "to", "known"];

    private const int DaysOfWeek = 7;
    private const string First = "10";

    /// <summary>Effects are computed one by one.</summary>
    private const int MostMeasures = 20;

    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    public MonthOfReport Of { get; private set; } = null!;

    public FigureFrame Frame { get; private set; } = null!;

    /// <summary>Filings of the month before and of this one.</summary>
    public TrendReport? Filed { get; private set; }

    public WeaknessReport? Weaknesses { get; private set; }

    public TimesReport? Times { get; private set; }

    /// <summary>Of the weeks that began in the month.</summary>
    public IReadOnlyList<SignalItem> Signals { get; private set; } = [];

    /// <summary>With what came of them; null of one that began after the month.</summary>
    public IReadOnlyList<(MeasureView Measure, MeasureEffectReport? Effect)> Measures { get; private set; } = [];

    /// <summary>The month to choose.</summary>
    public FigureField Field =>
        new(
            "month",
            Site["monthlyReport.choose"],
            [.. Of.Others.Select(month => new Choice(month.ToString(), InWords.Month(month)))],
            Of.Month.ToString()
        );

    public MonthlyWords InWords { get; private set; } = null!;

    /// <summary>A head's own agencies are too few to rank; what they are complained of for is not.</summary>
    public string RankedBy => Actor.Role == Role.AgencyHead ? "category" : "agency";

    public async Task OnGet(CancellationToken cancellation)
    {
        RefuseDays();
        var asked = await figures.Ask(this, new GetReportMonth(Month), cancellation);
        if (asked is { IsWritten: true })
        {
            await Read(asked, cancellation);
        }

        // What can be chosen is shown where nothing else can be.
        Of = asked ?? await Mediator.Send(new GetReportMonth(null), cancellation);
        InWords = new MonthlyWords(Site, Of.Directory);
        Frame = await figures.Frame(FigureView.Monthly, Filed, table: null, [], cancellation);
    }

    /// <summary>The month says all of them.</summary>
    private void RefuseDays()
    {
        foreach (var name in Days.Where(name => figures.Query.Value(name) is not null))
        {
            ModelState.AddModelError(string.Empty, $"{name}: {Wording.Error("field.unknown", Site.Language)}");
        }
    }

    private async Task Read(MonthOfReport of, CancellationToken cancellation)
    {
        var query = figures.Query with
        {
            From = FigureFields.Day(of.Month.First),
            To = FigureFields.Day(of.Month.Last),
            Known = FigureFields.Day(of.Known),
        };
        var both = query with { From = FigureFields.Day(of.Month.Before.First) };
        Filed = await figures.Ask(this, new GetTrend(both, null, null, "month", Site.Language), cancellation);
        if (Filed is null)
        {
            return;
        }

        Weaknesses = await figures.Ask(
            this,
            new GetWeaknesses(query with { From = null }, RankedBy, null, First, Site.Language),
            cancellation
        );
        Times = await figures.Ask(this, new GetTimes(query, "agency", Site.Language), cancellation);
        Signals = await SignalsOf(of, query, cancellation);
        Measures = await MeasuresOf(of, query, cancellation);
    }

    private async Task<IReadOnlyList<SignalItem>> SignalsOf(MonthOfReport of, FigureQuery query, CancellationToken cancellation)
    {
        List<SignalItem> signals = [];
        var sunday = of.Month.First.AddDays((DaysOfWeek - (int)of.Month.First.DayOfWeek) % DaysOfWeek);
        for (var week = sunday; week <= of.Month.Last; week = week.AddDays(DaysOfWeek))
        {
            var report = await figures.Ask(this, new GetSignals(query, FigureFields.Day(week)), cancellation);
            signals.AddRange(report?.Items ?? []);
        }

        return signals;
    }

    private async Task<IReadOnlyList<(MeasureView Measure, MeasureEffectReport? Effect)>> MeasuresOf(
        MonthOfReport of,
        FigureQuery query,
        CancellationToken cancellation
    )
    {
        List<(MeasureView Measure, MeasureEffectReport? Effect)> measures = [];
        var report = await figures.Ask(this, new GetMeasures(query), cancellation);
        foreach (var measure in (report?.Items ?? []).TakeLast(MostMeasures))
        {
            var begun = measure.From <= of.Month.Last;
            measures.Add((measure, begun ? await figures.Ask(this, new GetMeasureEffect(measure.Id, query), cancellation) : null));
        }

        return measures;
    }
}
