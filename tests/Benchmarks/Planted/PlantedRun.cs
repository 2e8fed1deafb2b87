using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Signals;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Scores;
using Ccs.Domain.Figures.Signals;
using Ccs.Domain.Figures.Statistics;
using Ccs.Infrastructure.Reference;
using Ccs.WebApi.Commands.Demo;

namespace Ccs.Benchmarks.Planted;

/// <summary>A signal of a run.</summary>
internal sealed record RaisedSignal(DateOnly Week, Signal Signal);

/// <summary>What the figures say of one seed, and what was hidden in it.</summary>
internal sealed class PlantedRun
{
    private const int Complaints = 20_000;
    private const int Week = FigureSpans.DaysOfWeek;

    /// <summary>Weeks of the ranking: the first window of which there is enough.</summary>
    private const int Ranks = 26;

    /// <summary>Weeks from the start until enough is known to test anything.</summary>
    private const int FirstTested = CountBaseline.FewestWeeks + CountBaseline.WeeksBefore;

    private static readonly DateOnly Until = new(2026, 10, 31);

    public required int Seed { get; init; }

    public required IReadOnlyList<HiddenPlant> Plants { get; init; }

    /// <summary>By the oracle, in the order of the plants.</summary>
    public required IReadOnlyList<bool> Seen { get; init; }

    public required IReadOnlyList<RaisedSignal> Signals { get; init; }

    public required int Weeks { get; init; }

    public required int Tests { get; init; }

    public required IReadOnlyList<Weakness> Ranking { get; init; }

    /// <summary>By how many are filed.</summary>
    public required IReadOnlyList<string> ByCount { get; init; }

    public required GovernmentDirectory Directory { get; init; }

    /// <param name="seed">Of everything.</param>
    /// <param name="how">With plants, with any plants, or without.</param>
    public static PlantedRun Of(int seed, string how)
    {
        var shipped = new ShippedReferenceData().Read(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var directory = shipped.Aggregate(GovernmentDirectory.Empty, GovernmentDirectory.Evolve);
        var options = new DemoOptions(Complaints, seed, Until);
        var weights = DemoCast.Of(options, directory).Weights;
        var plants = how == "nothing" ? [] : HiddenPlant.Draw(options, weights, directory, how == "any");
        var cast = DemoCast.Of(options with { Plants = [.. plants.Select(hidden => hidden.Plant)] }, directory);
        var life = new PlannedLife(options, weights, cast.Chances, directory);
        var figures = new PlannedFigures(
            shipped,
            cast.Schedule.Filings()
                .Select(planned =>
                    (PlannedLife.IdOf(planned.Number), (IReadOnlyList<Domain.Complaints.Events.IComplaintEvent>)[.. life.Of(planned)])
                )
        );
        var last = Until.AddDays(-1);
        var (signals, weeks, tests) = Screen(figures, options, plants.Count == 0 ? int.MaxValue : HiddenPlant.EarliestWeeks);
        var alpha = FalseSignals.Share(FalseSignals.AWeek, tests);
        var units = Units(figures, last, [FigureDimension.Agency]);
        var weak = Ranked(figures, last, units);
        return new PlantedRun
        {
            Seed = seed,
            Plants = plants,
            Seen = [.. plants.Select(plant => plant.IsSeen(figures, last, alpha))],
            Signals = signals,
            Weeks = weeks,
            Tests = tests,
            Ranking = weak,
            ByCount =
            [
                .. units
                    .OrderByDescending(unit => unit.Value.Filed)
                    .ThenBy(unit => unit.Key.Agency, StringComparer.Ordinal)
                    .Select(unit => unit.Key.Agency!),
            ],
            Directory = directory,
        };
    }

    private static (IReadOnlyList<RaisedSignal>, int Weeks, int Tests) Screen(PlannedFigures figures, DemoOptions options, int most)
    {
        var tests = new WeekTests(figures);
        List<RaisedSignal> raised = [];
        var (first, weeks, made) = (DateOnly.FromDateTime(options.Start.DateTime).AddDays(FirstTested * Week), 0, 0);
        for (var week = FigureSpans.WeekOf(Until).AddDays(-Week); week >= first && weeks < most; week = week.AddDays(-Week))
        {
            // On the first day after it, as the job does.
            var known = figures.Known(week.AddDays(Week));
            var screen = tests.Of(week, known, null, FigureFilter.None, CancellationToken.None).GetAwaiter().GetResult();
            raised.AddRange(screen.Raised.Select(signal => new RaisedSignal(week, signal)));
            weeks++;
            made = Math.Max(made, screen.Tests);
        }

        return (raised, weeks, made);
    }

    private static IReadOnlyDictionary<FigureGroup, FigureCounts> Units(PlannedFigures figures, DateOnly last, FigureDimension[] by) =>
        figures.Count(new FigureQuestion(last.AddDays(1 - (Ranks * Week)), last, last) { By = by }, figures.Known(last));

    private static IReadOnlyList<Weakness> Ranked(
        PlannedFigures figures,
        DateOnly last,
        IReadOnlyDictionary<FigureGroup, FigureCounts> counted
    )
    {
        var units = counted.ToDictionary(unit => unit.Key.Agency!, unit => unit.Value, StringComparer.Ordinal);
        var cells = Units(figures, last, [FigureDimension.Agency, FigureDimension.Category])
            .Where(cell => cell.Value.Filed > 0)
            .ToDictionary(cell => (cell.Key.Agency!, cell.Key.Category!), cell => cell.Value.Filed);
        var filed = new FiledCells(cells) { ColumnLiesIn = figures.Known(last).Tree.LineOfCategory };
        return Weaknesses.Both(Weaknesses.Answering(units, FigureWeights.Equal), Weaknesses.Service(units, filed, FigureWeights.Equal));
    }
}
