using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;

namespace Ccs.Application.Cases;

/// <summary>A complaint as the queues see it: what they filter, sort and count by, and the sealed title. One row a complaint.</summary>
public sealed partial record CaseRow
{
    public Guid Id { get; init; }

    /// <summary>Of the stream; what <c>If-Match</c> is compared with.</summary>
    public long Version { get; init; }

    public string? CaseNumber { get; init; }

    public ComplaintStatus Status { get; init; }

    public int Round { get; init; } = 1;

    public string? AgencyId { get; init; }

    public Desk Desk { get; init; }

    public string? OfficerId { get; init; }

    /// <summary>When it came to where it lies now, and by what; null where it lies at no agency,
    /// and in rows of before this was kept.</summary>
    public DateTimeOffset? CameAt { get; init; }

    public Arrival? CameBy { get; init; }

    /// <summary>The complainant's last word.</summary>
    public DateTimeOffset? RepliedAt { get; init; }

    public SubjectKind SubjectKind { get; init; }

    public string? ServiceId { get; init; }

    public required string CategoryId { get; init; }

    public required string Governorate { get; init; }

    public Language Language { get; init; }

    public bool Confidential { get; init; }

    public Sealed Title { get; init; }

    /// <summary>Null until it is assigned for the first time.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>
    /// <see cref="DueOn"/> while the clock runs, else the last day of the calendar. So the overdue are first, and what stands still, is
    /// answered or closed is last.
    /// </summary>
    public DateOnly SortOn { get; init; } = DateOnly.MaxValue;

    /// <summary>From this day on the job reminds; null when there is nothing (more) to remind of.</summary>
    public DateOnly? RemindOn { get; init; }

    /// <summary>From this day on the job escalates; null while the clock stands, at the top, or without a deadline.</summary>
    public DateOnly? EscalateOn { get; init; }

    /// <summary>From here on the centre waits to be reminded of it: in triage since then, or reminded then.
    /// Null where it is not in triage.</summary>
    public DateTimeOffset? TriageFrom { get; init; }

    public bool WaitsForComplainant { get; init; }

    /// <summary>When the question was asked that stands; null where none does, or where it was asked before this was kept.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>When the complainant was reminded of that question.</summary>
    public DateTimeOffset? QuestionRemindedAt { get; init; }

    /// <summary>Not for a reply: for a correction of what the centre found missing.</summary>
    public bool WaitsForCorrection { get; init; }

    /// <summary>It was sent back for correction, and nothing came in time: the centre decides.</summary>
    public bool CorrectionUnanswered { get; init; }

    /// <summary>With a rejection: why, and whether it was ever sent back for correction.</summary>
    public RejectionReason? Rejection { get; init; }

    public bool CorrectionAsked { get; init; }

    /// <summary>The deadline of this round that was missed, once that is recorded.</summary>
    public DateOnly? MissedOn { get; init; }

    /// <summary>The holiday that the deadline was last moved off.</summary>
    public DateOnly? MovedFrom { get; init; }

    /// <summary>Set while the agency waits for the centre to pass it on.</summary>
    public DateTimeOffset? CentreAskedAt { get; init; }

    public bool CentreAsked => CentreAskedAt is not null;

    public EscalationLevel Level { get; init; }

    public int? Severity { get; init; }

    public bool Safety { get; init; }

    public bool Urgent { get; init; }

    public DateTimeOffset FiledAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public ClosingReason? ClosedBecause { get; init; }

    /// <summary>The original; null where it is no duplicate.</summary>
    public Guid? DuplicateOf { get; init; }

    /// <summary>Its complainant was told of the original's answer.</summary>
    public bool HeardOfOriginal { get; init; }

    /// <summary>The original whose answer its complainant waits for; null where they wait for none.</summary>
    public Guid? WaitsForOriginal =>
        Status == ComplaintStatus.Closed && Rejection == RejectionReason.Duplicate && !HeardOfOriginal && !Erased ? DuplicateOf : null;

    public bool Erased { get; init; }

    public IReadOnlyList<string> Barred { get; init; } = [];

    /// <summary><see cref="Barred"/> as one column, for counting without opening each row; null where nobody is.</summary>
    public string? BarredTo => Barred.Count == 0 ? null : string.Join(' ', Barred);

    /// <summary>Whose move it is; null when nobody's.</summary>
    public string? WaitingFor => TrackingViewMaker.WaitingFor(Status, WaitsForComplainant);

    /// <summary>A missed deadline moves no more, and no question stops its clock: what is recorded as missed is overdue here too.</summary>
    public bool IsOverdue(DateOnly today) => Complaint.IsOverdue(Status, SortOn, today);
}

/// <summary>By what a case came to an agency.</summary>
public enum Arrival
{
    Assigned,
    Referred,
    Reopened,
    Succeeded,
}
