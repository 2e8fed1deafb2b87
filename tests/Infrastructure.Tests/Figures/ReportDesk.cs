using Ccs.Application.Figures;
using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Hosting;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>Reports as somebody reads them, over the figures of a bench; nobody has set weights or taken measures.</summary>
internal sealed class ReportDesk(FigureBench bench, Actor actor) : IFigureActs, IDirectory
{
    private FigureDesk Desk => new(new ScopedActor { Actor = actor }, null!, this, bench.Clock);

    private FigureReader Reader => new(Desk, bench.Figures, this);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The number itself, without any rows.</summary>
    public async Task<FigureCounts> Whole(FigureQuery query)
    {
        var asked = await Reader.Ask(query, Ct);
        var counts = await bench.Figures.Count(asked.Question([]), asked.Known, asked.Seen, Ct);
        return counts.Values.SingleOrDefault() ?? new FigureCounts();
    }

    public Task<HeatReport> Heat(FigureQuery query, string measure, string by, string across) =>
        new GetHeatHandler(Reader, bench.Figures).Handle(new GetHeat(query, measure, by, across, Language.En), Ct);

    public Task<TrendReport> Trend(FigureQuery query, string measure, string? by, string interval) =>
        new GetTrendHandler(Reader, bench.Figures).Handle(new GetTrend(query, measure, by, interval, Language.En), Ct);

    public Task<TimesReport> Times(FigureQuery query, string? by) =>
        new GetTimesHandler(Reader, bench.Figures).Handle(new GetTimes(query, by, Language.En), Ct);

    public Task<AgeingReport> Ageing(FigureQuery query, string? by) =>
        new GetAgeingHandler(Reader, bench.Figures).Handle(new GetAgeing(query, by, Language.En), Ct);

    public Task<FlowReport> Flow(FigureQuery query) =>
        new GetFlowHandler(Reader, bench.Figures).Handle(new GetFlow(query, Language.En), Ct);

    public Task<SilenceReport> Silence(FigureQuery query) =>
        new GetSilenceHandler(Reader, bench.Figures).Handle(new GetSilence(query, Language.En), Ct);

    public Task<WeaknessReport> Weaknesses(FigureQuery query, string by) =>
        new GetWeaknessesHandler(Reader, Desk, bench.Figures).Handle(new GetWeaknesses(query, by, null, null, Language.En), Ct);

    ValueTask<FigureActs> IFigureActs.Get(CancellationToken cancellation) => ValueTask.FromResult(FigureActs.Empty);

    Task<Versioned<FigureActs>> IFigureActs.Load(CancellationToken cancellation) => throw new NotSupportedException();

    void IFigureActs.Record(IReadOnlyList<IFigureEvent> changes) => throw new NotSupportedException();

    async ValueTask<GovernmentDirectory> IDirectory.Get(CancellationToken cancellation) =>
        (await bench.Figures.Known(null, cancellation)).Directory;

    Task<Versioned<GovernmentDirectory>> IDirectory.Load(CancellationToken cancellation) => throw new NotSupportedException();

    void IDirectory.Record(IReadOnlyList<IDirectoryEvent> changes) => throw new NotSupportedException();
}
