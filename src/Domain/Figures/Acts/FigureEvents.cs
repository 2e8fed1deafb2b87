using Ccs.Domain.Figures.Scores;
using Ccs.Domain.Figures.Signals;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Figures.Acts;

/// <summary>What people, and the weekly screen, do with the figures.</summary>
public interface IFigureEvent
{
    /// <summary>When, UTC.</summary>
    DateTimeOffset At { get; }
}

/// <summary>The centre gives the terms of the scores other weights; reports of before name the version that held then.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Version">From 1 on.</param>
/// <param name="Weights">All of them.</param>
[EventName("figure-weights-set")]
public sealed record FigureWeightsSet(DateTimeOffset At, int Version, FigureWeights Weights) : IFigureEvent;

/// <summary>Somebody sets out to mend a weakness.</summary>
/// <param name="At">When it was written down, UTC.</param>
/// <param name="Id">Of the measure.</param>
/// <param name="WeaknessKey">As <see cref="WeaknessKey"/> writes it.</param>
/// <param name="What">What is done, sealed.</param>
/// <param name="Who">Who does it, sealed.</param>
/// <param name="From">The first day with it, in the Region.</param>
/// <param name="SmallestVisible">The ratio of odds that would be seen after eight weeks; null where nothing could be.</param>
/// <param name="AgencyId">The agency of the head who wrote it down; null: the centre, or an analyst.</param>
[EventName("measure-recorded")]
public sealed record MeasureRecorded(
    DateTimeOffset At,
    string Id,
    string WeaknessKey,
    Sealed What,
    Sealed Who,
    DateOnly From,
    double? SmallestVisible,
    string? AgencyId
) : IFigureEvent;

/// <summary>All tests of a week were made, whatever they raised.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Week">Its first day.</param>
/// <param name="Tests">How many.</param>
/// <param name="Alpha">The share of the false signals that each of them has.</param>
[EventName("week-screened")]
public sealed record WeekScreened(DateTimeOffset At, DateOnly Week, int Tests, double Alpha) : IFigureEvent;

/// <summary>Something changed beyond chance.</summary>
/// <param name="At">When it was raised, UTC.</param>
/// <param name="Id">Of the signal.</param>
/// <param name="Key">What changed, as <see cref="WeaknessKey"/> writes it, of a cluster with the days of its window; once a week.</param>
/// <param name="Kind">In which way.</param>
/// <param name="Week">The first day of the week.</param>
/// <param name="Observed">Complaints; of a rate the rate.</param>
/// <param name="Expected">As is usual.</param>
/// <param name="Limit">From here on it is a signal; null of what falls.</param>
/// <param name="P">How likely it is by chance alone.</param>
/// <param name="Contacts">Of a cluster: how many different contacts, asked of the index when it was raised. Erasure changes it no
/// more.</param>
[EventName("signal-raised")]
public sealed record SignalRaised(
    DateTimeOffset At,
    string Id,
    string Key,
    SignalKind Kind,
    DateOnly Week,
    double Observed,
    double Expected,
    double? Limit,
    double P,
    long? Contacts
) : IFigureEvent;

/// <summary>What was behind a signal.</summary>
public enum SignalVerdict
{
    /// <summary>Something got worse, or better.</summary>
    Real,

    /// <summary>Something that was known and is no weakness.</summary>
    KnownCause,

    /// <summary>Nothing: a false signal.</summary>
    Chance,
}

/// <summary>An analyst says what was behind it; the latest word counts.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Id">Of the signal.</param>
/// <param name="Verdict">In one word.</param>
/// <param name="Text">In more, sealed.</param>
[EventName("signal-explained")]
public sealed record SignalExplained(DateTimeOffset At, string Id, SignalVerdict Verdict, Sealed Text) : IFigureEvent;
