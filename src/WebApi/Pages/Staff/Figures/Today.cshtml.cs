using Ccs.Application.Figures;
using Ccs.Application.Figures.Measures;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Figures.Signals;
using Ccs.Application.Ports;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Statistics;
using Ccs.Domain.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>The first page of the room: signals that wait for a word, what else changed in the week, measures whose effect can be told, and
/// how far the figures have come.</summary>
public sealed class TodayModel(FigurePages figures, IDirectory directory) : StaffPage
{
    private const int DaysOfWeek = 7;
    private const int MostToExplain = 20;
    private const int MostMeasures = 5;

    /// <summary>Any day of it; null: the last one that was screened.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Week { get; set; }

    /// <summary>What was just done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public FigureFrame Frame { get; private set; } = null!;

    public SignalsReport? Report { get; private set; }

    public FigureStanding Standing { get; private set; } = null!;

    /// <summary>Null: nobody says a word of these, they are a head's own.</summary>
    public IReadOnlyList<SignalRow>? ToExplain { get; private set; }

    /// <summary>Of how many <see cref="ToExplain"/> are the latest.</summary>
    public int Unexplained { get; private set; }

    public IReadOnlyList<SignalRow> Signals { get; private set; } = [];

    /// <summary>Of measures of at least eight weeks.</summary>
    public IReadOnlyList<MeasureEffectReport> Effects { get; private set; } = [];

    public WeaknessNames Names { get; private set; } = null!;

    public bool IsHead => Actor.Role == Role.AgencyHead;

    public async Task OnGet(CancellationToken cancellation)
    {
        Done = Done is "explained" or "recorded" ? Done : null;
        Names = new WeaknessNames(Site, await directory.Get(cancellation));
        Report = await figures.Ask(this, new GetSignals(figures.Query, Week), cancellation);
        Frame = await figures.Frame(
            FigureView.Today,
            null,
            null,
            [new FigureField("week", Site["figurePages.today.week"], null, Week)],
            cancellation
        );
        Standing = await Mediator.Send(new GetFigureStanding(), cancellation);
        if (Report is null)
        {
            return;
        }

        var rows = new SignalRows(Site, Names, Frame.Links, Of(figures.Query), Actor.May(FigureAct.ExplainSignal));
        if (!IsHead)
        {
            var waiting = (await Mediator.Send(new GetUnexplainedSignals(figures.Query), cancellation)).Items;
            (Unexplained, ToExplain) = (waiting.Count, [.. waiting.Take(MostToExplain).Select(rows.Of)]);
        }

        Signals = [.. Report.Items.Where(signal => IsHead || signal.Explained is not null).Select(rows.Of)];
        Effects = await Told(Report.Known, cancellation);
    }

    /// <summary>The week before, or after.</summary>
    public string Other(int weeks) =>
        Frame.Links.At(FigureView.Today, null, ("week", FigureFields.Day(Report!.Week!.Value.AddDays(weeks * DaysOfWeek))));

    /// <summary>What the screen looks at: complaints about services; of a head those that they may see.</summary>
    private FigureQuery Of(FigureQuery asked) =>
        new(Known: asked.Known, Agency: IsHead ? asked.Agency : null, Kind: Actor.IsCentre ? "service" : null);

    /// <summary>Each is computed, so no more than a few.</summary>
    private async Task<IReadOnlyList<MeasureEffectReport>> Told(DateOnly known, CancellationToken cancellation)
    {
        var old = known.AddDays(-MeasureEffect.FewestWeeks * DaysOfWeek);
        var measures = await Mediator.Send(new GetMeasures(figures.Query), cancellation);
        List<MeasureEffectReport> effects = [];
        foreach (var measure in measures.Items.Where(one => one.From <= old).OrderByDescending(one => one.From).Take(MostMeasures))
        {
            var effect = await Mediator.Send(new GetMeasureEffect(measure.Id, figures.Query), cancellation);
            if (effect.Why != Untold.TooShort)
            {
                effects.Add(effect);
            }
        }

        return effects;
    }
}
