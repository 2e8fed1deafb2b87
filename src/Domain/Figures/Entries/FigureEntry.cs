using System.Runtime.InteropServices;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;

namespace Ccs.Domain.Figures.Entries;

/// <summary>Which entry of a complaint: at every mark there is at most one of it.</summary>
/// <param name="Round">Of which round.</param>
/// <param name="Slot">Which of the round.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EntryKey(int Round, int Slot);

/// <summary>Charges that count on one day and are one agency's.</summary>
/// <param name="Day">In whose windows.</param>
/// <param name="AgencyId">Who could have done otherwise; null: the centre.</param>
/// <param name="N">The terms of which it is one of the n, a bit each: <see cref="Bit"/>.</param>
/// <param name="X">Those of which it is one of the x.</param>
/// <param name="Facets">What it is filtered and grouped by.</param>
public sealed record ChargeEntry(DateOnly Day, string? AgencyId, int N, int X, FigureFacets Facets)
{
    public static int Bit(FigureTerm term) => 1 << (int)term;
}

/// <summary>How the clock of a round stands.</summary>
public enum ClockState
{
    Open,
    Answered,

    /// <summary>Without an answer.</summary>
    Ended,
}

/// <summary>The clock of a round.</summary>
/// <param name="Began">On which day.</param>
/// <param name="AgencyId">Who answered; else who has it, or had it last; null: the centre.</param>
/// <param name="State">Whether it runs.</param>
/// <param name="WorkingDays">Null while it runs.</param>
/// <param name="Due">While it runs: the day that is promised.</param>
/// <param name="Stands">While it runs: the promise waits.</param>
/// <param name="Waits">While it runs: for the complainant.</param>
/// <param name="Stood">While it runs: when it stood; the last of them to this day, where it stands.</param>
/// <param name="Facets">What it is filtered and grouped by.</param>
public sealed record ClockEntry(
    DateOnly Began,
    string? AgencyId,
    ClockState State,
    int? WorkingDays,
    DateOnly? Due,
    bool Stands,
    bool Waits,
    Stops Stood,
    FigureFacets Facets
);

/// <summary>A holding that ended.</summary>
/// <param name="Day">When.</param>
/// <param name="AgencyId">Whose it was; null: the centre's.</param>
/// <param name="Move">Whose move it was.</param>
/// <param name="Next">Who had it at once after it, in the same round.</param>
/// <param name="End">What ended it.</param>
/// <param name="WorkingDays">How long it lasted.</param>
/// <param name="Facets">What it is filtered by.</param>
public sealed record HandOverEntry(
    DateOnly Day,
    string? AgencyId,
    Move Move,
    NextHolder? Next,
    HoldEnd End,
    int WorkingDays,
    FigureFacets Facets
);

/// <summary>Who has it next.</summary>
/// <param name="AgencyId">Null: the centre.</param>
/// <param name="Move">Whose move it is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NextHolder(string? AgencyId, Move Move);
