using Ccs.Domain.Complaints;

namespace Ccs.Domain.Figures.Facts;

/// <summary>Whose move it is.</summary>
public enum Move
{
    Centre,
    Agency,
    Complainant,
}

/// <summary>What ended a holding.</summary>
public enum HoldEnd
{
    /// <summary>Routing brought it to an agency.</summary>
    Routed,

    /// <summary>The centre did.</summary>
    Assigned,
    Referred,

    /// <summary>"Not ours".</summary>
    Returned,

    /// <summary>The complainant named another agency.</summary>
    Corrected,
    Succeeded,

    /// <summary>The agency asks the complainant.</summary>
    Asked,

    /// <summary>The centre does.</summary>
    SentBack,
    Replied,

    /// <summary>The complainant mended it.</summary>
    Mended,

    /// <summary>Nothing came in time.</summary>
    Lapsed,
    Answered,
    Closed,

    /// <summary>It came back, or to another, before it was answered: only in a history that no rule allows.</summary>
    Otherwise,
}

/// <summary>Who held a complaint from when to when, and whose move it was.</summary>
/// <param name="ComplaintId">Of which complaint.</param>
/// <param name="Round">In which round.</param>
/// <param name="No">From 1, through all rounds.</param>
/// <param name="AgencyId">Null: the centre, in triage.</param>
/// <param name="Desk">Its officers or its inspector.</param>
/// <param name="Waits">What the complainant is waited for; null: it is the holder's move.</param>
/// <param name="ClockStands">The promise waits with it.</param>
/// <param name="From">When it began.</param>
public sealed record FigureHold(
    Guid ComplaintId,
    int Round,
    int No,
    string? AgencyId,
    Desk? Desk,
    WaitsFor? Waits,
    bool ClockStands,
    Milestone From
)
{
    /// <summary>Null while it lasts.</summary>
    public Milestone? To { get; init; }

    public HoldEnd? EndedBy { get; init; }

    /// <summary>By the calendar as it was known when it ended.</summary>
    public int? WorkingDays { get; init; }

    public int? CalendarDays { get; init; }

    public Move Move =>
        Waits is not null ? Move.Complainant
        : AgencyId is null ? Move.Centre
        : Move.Agency;

    /// <summary>As it looked then; null where it had not begun.</summary>
    public FigureHold? AsKnown(long mark) =>
        From.Seq > mark ? null
        : To is { } to && to.Seq > mark ? this with { To = null, EndedBy = null, WorkingDays = null, CalendarDays = null }
        : this;
}
