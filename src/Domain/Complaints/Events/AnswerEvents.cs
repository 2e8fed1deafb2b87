using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Events;

/// <summary>The agency's word on it. The complaint is not closed by it.</summary>
/// <param name="At">When.</param>
/// <param name="Round">1, or more after a reopening.</param>
/// <param name="AgencyId">Who answered.</param>
/// <param name="Answer">Outcome and sealed text.</param>
/// <param name="Late">The deadline had passed.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("complaint-answered")]
public sealed record ComplaintAnswered(DateTimeOffset At, int Round, string AgencyId, Answer Answer, bool Late, GroupingKeys Keys)
    : IComplaintEvent;

/// <summary>What the complainant says of the answer.</summary>
/// <param name="At">When.</param>
/// <param name="Round">Once a round.</param>
/// <param name="AgencyId">Whose answer.</param>
/// <param name="Score">1 to 5; 1 and 2 offer the reopening at once.</param>
/// <param name="Comment">Personal data may be in it.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("answer-rated")]
public sealed record AnswerRated(DateTimeOffset At, int Round, string AgencyId, int Score, Sealed? Comment, GroupingKeys Keys)
    : IComplaintEvent;

/// <summary>It ends here, for one of five reasons.</summary>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="AgencyId">Who had it; null where no agency ever did.</param>
/// <param name="Rejection">With <see cref="ClosingReason.Rejected"/>: which condition is not met.</param>
/// <param name="Text">What is said about it, by the centre or by the complainant who withdraws.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("complaint-closed")]
public sealed record ComplaintClosed(
    DateTimeOffset At,
    ClosingReason Reason,
    string? AgencyId,
    RejectionReason? Rejection,
    Sealed? Text,
    GroupingKeys Keys
) : IComplaintEvent
{
    /// <summary>With a rejection: whether it was ever sent back for correction. Null in what is older, and without a rejection.</summary>
    public bool? CorrectionAsked { get; init; }
}

/// <summary>The complainant does not accept the answer; the level above looks at it in another round.</summary>
/// <param name="At">When.</param>
/// <param name="Round">The new round.</param>
/// <param name="FromAgencyId">Whose answer it was.</param>
/// <param name="AgencyId">Who has it now.</param>
/// <param name="Desk">Its officers or its inspector.</param>
/// <param name="Terms">A deadline of its own.</param>
/// <param name="Reason">The complainant's words.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("complaint-reopened")]
public sealed record ComplaintReopened(
    DateTimeOffset At,
    int Round,
    string FromAgencyId,
    string AgencyId,
    Desk Desk,
    DeadlineTerms Terms,
    Sealed Reason,
    GroupingKeys Keys
) : IComplaintEvent;
