using System.Collections.Immutable;

namespace Ccs.Domain.Complaints;

/// <summary>The state of one complaint: the fold of its events, and nothing besides. Decisions read it;
/// only <see cref="Evolve"/> makes it.</summary>
public sealed partial record Complaint
{
    public Guid Id { get; init; }

    public ComplaintStatus Status { get; init; }

    public int Round { get; init; } = 1;

    public required Subject Subject { get; init; }

    public required GroupingKeys Keys { get; init; }

    public required SealedContact Contact { get; init; }

    public int ContactChanges { get; init; }

    public bool Confidential { get; init; }

    public DateTimeOffset FiledAt { get; init; }

    public string? ComplaintCode { get; init; }

    public string? AgencyId { get; init; }

    public Desk Desk { get; init; }

    public string? OfficerId { get; init; }

    public DeadlineTerms? Terms { get; init; }

    public bool ReminderRaised { get; init; }

    public DateOnly? EscalateOn { get; init; }

    public EscalationLevel Level { get; init; }

    /// <summary>Set while the centre has to find the agency: since verification, or since the agency returned it.</summary>
    public DateTimeOffset? TriageSince { get; init; }

    public DateTimeOffset? TriageRemindedAt { get; init; }

    /// <summary>Set while the agency's question stands unanswered; the clock stopped on that day.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    public int SidewaysMoves { get; init; }

    public int Extensions { get; init; }

    public DocumentTally ComplainantDocuments { get; init; } = DocumentTally.None;

    public DocumentTally StaffDocuments { get; init; } = DocumentTally.None;

    public DateTimeOffset? AnsweredAt { get; init; }

    public bool Rated { get; init; }

    public ClosingReason? ClosedBecause { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public bool Erased { get; init; }

    public ImmutableSortedSet<string> Barred { get; init; } = [];

    public ImmutableSortedSet<string> IdentityOpenTo { get; init; } = [];

    public ImmutableSortedSet<Guid> Linked { get; init; } = [];

    public bool WaitsForComplainant => AskedAt is not null;

    public int Reopenings => Round - 1;

    /// <summary>The deadline has passed while the agency's clock was running.</summary>
    public bool IsOverdue(DateOnly today) => IsOverdue(Status, WaitsForComplainant, Terms?.DueOn, today);

    /// <summary>The same, for read models that keep the parts and not the state.</summary>
    public static bool IsOverdue(ComplaintStatus status, bool waitsForComplainant, DateOnly? dueOn, DateOnly today) =>
        status == ComplaintStatus.Assigned && !waitsForComplainant && today > dueOn;
}

/// <summary>How many files, and how many bytes, one side has handed in.</summary>
public sealed record DocumentTally(int Count, long Bytes)
{
    public static readonly DocumentTally None = new(0, 0);

    /// <summary>The code of the rule that refuses so much; null where there is room for it.</summary>
    public string? Refusal =>
        this switch
        {
            { Count: > DocumentLimits.Count } => RuleCodes.TooManyDocuments,
            { Bytes: > DocumentLimits.BytesTogether } => RuleCodes.DocumentsTooLarge,
            _ => null,
        };

    public DocumentTally Plus(IReadOnlyList<Document> documents) => new(Count + documents.Count, Bytes + documents.Sum(d => d.Size));
}
