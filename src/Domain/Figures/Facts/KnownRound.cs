using Ccs.Domain.Complaints;

namespace Ccs.Domain.Figures.Facts;

/// <summary>What became of the round after a reopening.</summary>
public enum NextRound
{
    /// <summary>There was no reopening.</summary>
    None,
    Undecided,

    /// <summary>Answered, or closed without an answer.</summary>
    Decided,
}

/// <summary>A round as it was known at a mark.</summary>
/// <param name="Row">Without what came later.</param>
/// <param name="Keys">The latest.</param>
/// <param name="Due">The latest promise; null where there is none.</param>
/// <param name="Severity">1 to 4; null where nobody assessed it.</param>
/// <param name="Holds">Of this round.</param>
/// <param name="Next">Whether there was a round after it.</param>
/// <param name="NextOutcome">Of its answer.</param>
/// <param name="FirstAgencyId">The first that had the complaint; null: none has yet.</param>
/// <param name="IsFiling">The round by which the complaint itself is counted: the first one, unless it is a duplicate.</param>
public sealed record KnownRound(
    FigureRound Row,
    FigureKey Keys,
    DateOnly? Due,
    int? Severity,
    IReadOnlyList<FigureHold> Holds,
    NextRound Next,
    Outcome? NextOutcome,
    string? FirstAgencyId,
    bool IsFiling
)
{
    public bool IsDuplicate => Row.IsDuplicate;

    /// <summary>The promise waits for the complainant, and does not fall due.</summary>
    public bool ClockStands => Holds is [.., { To: null, ClockStands: true }];

    /// <summary>To whom the filing is charged: the agency that was named, else the first that had it; null: the centre.</summary>
    public string? FiledTo => Keys.NamedAgencyId ?? FirstAgencyId;

    /// <summary>Who held it when a day began; null: the centre.</summary>
    public string? HolderOn(DateOnly day) =>
        (Holds.LastOrDefault(hold => hold.From.Day < day) ?? (Holds is [var first, ..] ? first : null))?.AgencyId;
}
