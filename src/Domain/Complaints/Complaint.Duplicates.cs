using System.Collections.Immutable;
using Ccs.Domain.Complaints.Events;

namespace Ccs.Domain.Complaints;

/// <summary>What a complaint has to do with others about the same thing.</summary>
public sealed partial record Complaint
{
    /// <summary>The original; null where it is no duplicate, or none any more.</summary>
    public Guid? DuplicateOf { get; init; }

    /// <summary>Those that were linked to this one as its duplicates; some may have gone elsewhere since.</summary>
    public ImmutableSortedSet<Guid> Duplicates { get; init; } = [];

    /// <summary>With <see cref="ClosingReason.Rejected"/>: why.</summary>
    public RejectionReason? Rejection { get; init; }

    /// <summary>The answer to the original that the complainant was told last; null where there was none.</summary>
    public HeardAnswer? Heard { get; init; }

    public bool IsClosedAsDuplicate => Status == ComplaintStatus.Closed && Rejection == RejectionReason.Duplicate && !Erased;

    /// <summary>Closed as a duplicate, and answered by the answer to its original.</summary>
    public bool IsAnsweredByOriginal => IsClosedAsDuplicate && Heard is not null;

    /// <summary>An answer to it stands, and nobody looks at it again.</summary>
    public bool HasStandingAnswer =>
        Status == ComplaintStatus.Answered
        || (Status == ComplaintStatus.Closed && ClosedBecause is ClosingReason.Resolved or ClosingReason.NoObjection);

    /// <summary>Whose answer it is that the complainant rates, or does not accept.</summary>
    public string? AnswerOf => IsAnsweredByOriginal ? Heard!.AgencyId : AgencyId;

    private Complaint LinkedTo(ComplaintsLinked link) =>
        this with
        {
            Linked = Linked.Add(link.OtherId),
            DuplicateOf = link.Kind == LinkKind.DuplicateOf ? link.OtherId : DuplicateOf,
        };

    private Complaint Told(OriginalAnswered answered) =>
        this with
        {
            Heard = new HeardAnswer(answered.OriginalId, answered.OriginalRound, answered.AgencyId),
            AnsweredAt = answered.At,
            Rated = false,
        };

    private Complaint Released(DuplicateReleased released) =>
        HandedBack(released.At, released.EndsPromise(Terms?.DueOn, Missed) ? null : Terms) with
        {
            ClosedBecause = null,
            ClosedAt = null,
            Rejection = null,
            DuplicateOf = null,
            Heard = null,
        };
}

/// <summary>An answer to the original of a duplicate.</summary>
/// <param name="OriginalId">Which one.</param>
/// <param name="Round">Of that one.</param>
/// <param name="AgencyId">Who answered.</param>
public sealed record HeardAnswer(Guid OriginalId, int Round, string AgencyId);
