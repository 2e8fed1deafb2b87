using System.Collections.Immutable;
using Ccs.Domain.Figures.Scores;
using Ccs.Domain.Figures.Statistics;
using Ccs.Domain.Time;

namespace Ccs.Domain.Figures.Acts;

/// <summary>What was done with the figures: the fold of one small stream.</summary>
/// <param name="Versions">Of the weights, oldest first.</param>
/// <param name="Measures">In the order in which they were written down.</param>
/// <param name="Weeks">That were screened.</param>
/// <param name="Signals">In the order in which they were raised.</param>
/// <param name="Explanations">By signal, the latest word.</param>
public sealed record FigureActs(
    ImmutableList<FigureWeightsSet> Versions,
    ImmutableList<MeasureRecorded> Measures,
    ImmutableList<WeekScreened> Weeks,
    ImmutableList<SignalRaised> Signals,
    ImmutableDictionary<string, ImmutableList<SignalExplained>> Explanations
)
{
    public static readonly Guid StreamId = new("0f16a5e0-0000-7000-8000-000000000001");

    public static readonly FigureActs Empty = new([], [], [], [], ImmutableDictionary<string, ImmutableList<SignalExplained>>.Empty);

    /// <summary>Those that hold; all 1 until the centre says otherwise.</summary>
    public FigureWeights Weights => Versions is [.., var last] ? last.Weights : FigureWeights.Equal;

    /// <summary>How often the centre has set them: reports name it.</summary>
    public int WeightsVersion => Versions.Count;

    /// <summary>What an analyst says of a signal last; null while nobody did.</summary>
    public SignalExplained? ExplanationOf(string signalId) => Explanations.GetValueOrDefault(signalId)?[^1];

    /// <summary>
    /// How many signals a week have turned out to be chance: what is held against <see cref="FalseSignals.AWeek"/>. Those that nobody has
    /// explained yet are not in it, and null stands where nothing was screened.
    /// </summary>
    public double? RealisedFalse =>
        Weeks.IsEmpty ? null : (double)Signals.Count(signal => ExplanationOf(signal.Id)?.Verdict == SignalVerdict.Chance) / Weeks.Count;

    /// <summary>As it stood at the end of a day of the Region.</summary>
    public FigureActs AsKnown(DateOnly day)
    {
        return new FigureActs(
            Versions.RemoveAll(Later),
            Measures.RemoveAll(Later),
            Weeks.RemoveAll(Later),
            Signals.RemoveAll(Later),
            Explanations
                .Select(signal => (signal.Key, Known: signal.Value.RemoveAll(Later)))
                .Where(signal => !signal.Known.IsEmpty)
                .ToImmutableDictionary(signal => signal.Key, signal => signal.Known, StringComparer.Ordinal)
        );

        bool Later(IFigureEvent @event) => WorkingCalendar.DayOf(@event.At) > day;
    }

    public static FigureActs Evolve(FigureActs acts, IFigureEvent @event) =>
        @event switch
        {
            FigureWeightsSet e => acts with { Versions = acts.Versions.Add(e) },
            MeasureRecorded e => acts with { Measures = acts.Measures.Add(e) },
            WeekScreened e => acts with { Weeks = acts.Weeks.Add(e) },
            SignalRaised e => acts with { Signals = acts.Signals.Add(e) },
            SignalExplained e => acts with
            {
                Explanations = acts.Explanations.SetItem(e.Id, acts.Explanations.GetValueOrDefault(e.Id, []).Add(e)),
            },
            _ => acts,
        };
}
