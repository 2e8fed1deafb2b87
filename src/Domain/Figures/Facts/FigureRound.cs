using Ccs.Domain.Complaints;

namespace Ccs.Domain.Figures.Facts;

/// <summary>How a complaint came in.</summary>
public enum FigureChannel
{
    Online,
    Assisted,
}

/// <summary>
/// A round of a complaint as figures count it: one row, each milestone with day and sequence, so that it answers for every past date.
/// Nothing in it tells of a person or holds a text.
/// </summary>
public sealed record FigureRound
{
    public required Guid ComplaintId { get; init; }

    /// <summary>1, or more after a reopening.</summary>
    public required int Round { get; init; }

    /// <summary>More than 1 where the round went on after the complaint was no duplicate any more.</summary>
    public required int Part { get; init; }

    /// <summary>The sequence from which on there is this row.</summary>
    public required long Since { get; init; }

    /// <summary>The sequence from which on the next part counts in its place.</summary>
    public long? Until { get; init; }

    public required SubjectKind Kind { get; init; }

    /// <summary>Where it happened.</summary>
    public required string Governorate { get; init; }

    public required Language Language { get; init; }

    public required FigureChannel Channel { get; init; }

    /// <summary>Of the contact that was verified.</summary>
    public required ContactChannel ContactKind { get; init; }

    /// <summary>The complainant's own choice, whatever the centre made of it.</summary>
    public required string ChosenCategoryId { get; init; }

    /// <summary>Filed; of a later round the reopening that began it.</summary>
    public required Milestone Opened { get; init; }

    /// <summary>Null: not verified, and counted nowhere.</summary>
    public Milestone? Verified { get; init; }

    /// <summary>To its first agency of this round.</summary>
    public Milestone? Assigned { get; init; }

    /// <summary>The first agency of this round.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>The day that was promised and passed.</summary>
    public Milestone? Missed { get; init; }

    /// <summary>With <see cref="Missed"/>: who held it when that day began; null: it lay with the centre.</summary>
    public string? MissedBy { get; init; }

    public FigureAnswer? Answered { get; init; }

    public Milestone? Rated { get; init; }

    /// <summary>1 to 5.</summary>
    public int? Score { get; init; }

    /// <summary>The answer was not accepted.</summary>
    public Milestone? Reopened { get; init; }

    public Milestone? Closed { get; init; }

    public ClosingReason? Reason { get; init; }

    public RejectionReason? Rejection { get; init; }

    /// <summary>From verification, or reopening, to the answer or the end without one, less those that a question stopped the clock, by the
    /// calendar as it was known then. Null while it runs.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>The same in all days, and with those of questions.</summary>
    public int? CalendarDays { get; init; }

    /// <summary>Closed as a duplicate: in no figure of answering.</summary>
    public bool IsDuplicate => Closed is not null && Rejection == RejectionReason.Duplicate;

    /// <summary>When its clock began to run.</summary>
    public Milestone? Began => Round == 1 ? Verified : Opened;

    /// <summary>When its clock ended.</summary>
    public Milestone? Ended => Answered?.At ?? Closed;
}

/// <summary>The agency's word.</summary>
/// <param name="At">When.</param>
/// <param name="AgencyId">Who answered: reopenings and ratings are charged to them.</param>
/// <param name="Outcome">As the agency says.</param>
/// <param name="RootCause">With an upheld one.</param>
/// <param name="Late">As the event says; of before there was a <see cref="FigureRound.Missed"/> there is only this.</param>
public sealed record FigureAnswer(Milestone At, string AgencyId, Outcome Outcome, RootCause? RootCause, bool Late);
