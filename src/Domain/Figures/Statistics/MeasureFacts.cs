using System.Runtime.InteropServices;

namespace Ccs.Domain.Figures.Statistics;

/// <summary>A week of the unit that a measure is for, and of all others of its kind.</summary>
/// <param name="Week">Counts up.</param>
/// <param name="Unit">Of a count only <see cref="Tally.X"/> is read.</param>
/// <param name="Rest">The same of the others.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WeekOfTwo(int Week, Tally Unit, Tally Rest);

/// <summary>Another measure for the same unit.</summary>
public readonly record struct OtherMeasure(int Start, string Key);

/// <summary>What is known of a measure.</summary>
/// <param name="Start">The first week with it.</param>
/// <param name="Recorded">The week in which it was written down.</param>
/// <param name="SignalWeeks">That raised the signal for which it was taken.</param>
/// <param name="Others">For the same unit.</param>
public sealed record MeasureFacts(int Start, int Recorded, IReadOnlyList<int> SignalWeeks, IReadOnlyList<OtherMeasure> Others)
{
    /// <summary>
    /// Measures are taken when things are worst, and then they get better by themselves: the weeks that led to it are no baseline.
    /// </summary>
    public const int WeeksThatLedToIt = 8;

    public bool IsBefore(int week) =>
        week < Start && (week < Recorded - WeeksThatLedToIt || week >= Recorded) && !SignalWeeks.Contains(week);

    public bool IsAfter(int week) => week >= Start;
}

/// <summary>Why it can't be told, where that is not for the interval alone.</summary>
public enum Untold
{
    /// <summary>Too few weeks before or after.</summary>
    TooShort,

    /// <summary>Too few cases before, or to be expected after.</summary>
    TooFew,

    /// <summary>It moved already half-way before the measure.</summary>
    MovedBefore,
}
