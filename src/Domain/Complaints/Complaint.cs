using System.Collections.Immutable;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Time;

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

    /// <summary>The category that the complainant chose, where the centre put it under another one;
    /// null: that of <see cref="Keys"/>.</summary>
    public string? ChosenCategoryId { get; init; }

    public required SealedContact Contact { get; init; }

    public int ContactChanges { get; init; }

    public bool Confidential { get; init; }

    public DateTimeOffset FiledAt { get; init; }

    /// <summary>Who of the centre filed it for somebody; null where the citizen did.</summary>
    public string? AssistedBy { get; init; }

    /// <summary>Null before verification.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Null before verification.</summary>
    public SealedCode? Code { get; init; }

    /// <summary>Of a verification of version 1, until the complaint gets its number.</summary>
    public string? CodeInClear { get; init; }

    public string? AgencyId { get; init; }

    public Desk Desk { get; init; }

    public string? OfficerId { get; init; }

    /// <summary>Of the last appointment, whoever has been since.</summary>
    public DateTimeOffset? AppointedAt { get; init; }

    public EscalationLevel Level { get; init; }

    /// <summary>Set while the centre has to find the agency: since verification, or since the agency returned it.</summary>
    public DateTimeOffset? TriageSince { get; init; }

    public DateTimeOffset? TriageRemindedAt { get; init; }

    /// <summary>Referrals and returns of this round.</summary>
    public int SidewaysMoves { get; init; }

    /// <summary>Set while the agency, which may not pass it on once more, waits for the centre to do it.</summary>
    public DateTimeOffset? CentreAskedAt { get; init; }

    public DocumentTally ComplainantDocuments { get; init; } = DocumentTally.None;

    public DocumentTally StaffDocuments { get; init; } = DocumentTally.None;

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The last day on which the complainant may ask for another look; null before an answer.</summary>
    public DateOnly? ReopenUntil => AnsweredAt is { } at ? WorkingCalendar.DayOf(at + Guards.ReopeningTime) : null;

    public bool Rated { get; init; }

    public ClosingReason? ClosedBecause { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public bool Erased { get; init; }

    public ImmutableSortedSet<string> Barred { get; init; } = [];

    /// <summary>Those of <see cref="Barred"/> whose name may be another person's.</summary>
    public ImmutableSortedSet<string> Doubted { get; init; } = [];

    /// <summary>Barred no more by the centre's word, whatever their name.</summary>
    public ImmutableSortedSet<string> Lifted { get; init; } = [];

    public ImmutableSortedSet<string> IdentityOpenTo { get; init; } = [];

    public ImmutableSortedSet<Guid> Linked { get; init; } = [];

    public bool IsAboutPerson => Subject.Kind == SubjectKind.Person;

    public int Reopenings => Round - 1;
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
