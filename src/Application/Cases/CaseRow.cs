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

    public string? ComplaintCode { get; init; }

    public ComplaintStatus Status { get; init; }

    public int Round { get; init; } = 1;

    public string? AgencyId { get; init; }

    public Desk Desk { get; init; }

    public string? OfficerId { get; init; }

    public SubjectKind SubjectKind { get; init; }

    public string? ServiceId { get; init; }

    public required string CategoryId { get; init; }

    public required string Governorate { get; init; }

    public Language Language { get; init; }

    public bool Confidential { get; init; }

    public Sealed Title { get; init; }

    /// <summary>Null while nobody's clock runs for the first time: filed, or in the triage queue.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>
    /// <see cref="DueOn"/> while the agency's clock runs, else the last day of the calendar. So the overdue are first, and what waits for
    /// the complainant, is answered or closed is last.
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

    public EscalationLevel Level { get; init; }

    public int? Severity { get; init; }

    public bool Safety { get; init; }

    public bool Urgent { get; init; }

    public DateTimeOffset FiledAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Of the last answer, as its event says: the figures at a glance and the public ones count the same.</summary>
    public bool AnsweredLate { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public ClosingReason? ClosedBecause { get; init; }

    public bool Erased { get; init; }

    public IReadOnlyList<string> Barred { get; init; } = [];

    /// <summary><see cref="Barred"/> as one column, for counting without opening each row; null where nobody is.</summary>
    public string? BarredTo => Barred.Count == 0 ? null : string.Join(' ', Barred);

    /// <summary>Whose move it is; null when nobody's.</summary>
    public string? WaitingFor => TrackingViewMaker.WaitingFor(Status, WaitsForComplainant);

    public bool IsOverdue(DateOnly today) => Complaint.IsOverdue(Status, WaitsForComplainant, DueOn, today);
}
