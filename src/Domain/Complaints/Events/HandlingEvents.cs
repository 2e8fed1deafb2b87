using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Events;

/// <summary>One officer answers for the case.</summary>
/// <param name="At">When.</param>
/// <param name="OfficerId">The account's id.</param>
[EventName("officer-appointed")]
public sealed record OfficerAppointed(DateTimeOffset At, string OfficerId) : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}

/// <summary>Whoever answered for the case does so no more, since they are not there any more: it is nobody's again.</summary>
/// <param name="At">When.</param>
/// <param name="OfficerId">The account's id.</param>
/// <param name="Cause">They left, moved, or were locked by an administrator.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("officer-released")]
public sealed record OfficerReleased(DateTimeOffset At, string OfficerId, ReleaseCause Cause, GroupingKeys Keys) : IComplaintEvent;

/// <summary>How grave it is. A later assessment replaces the earlier one.</summary>
/// <param name="At">When.</param>
/// <param name="Severity">1 (slight) to 4 (grave).</param>
/// <param name="Safety">Danger to health or safety.</param>
/// <param name="Urgent">Harm grows with waiting.</param>
[EventName("complaint-assessed")]
public sealed record ComplaintAssessed(DateTimeOffset At, int Severity, bool Safety, bool Urgent) : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}

/// <summary>Word to the complainant before the answer.</summary>
[EventName("interim-reply-sent")]
public sealed record InterimReplySent(DateTimeOffset At, Sealed Text) : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}

/// <summary>The right of reply: what the person complained about says of it.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="HeardAt">When the person was heard.</param>
/// <param name="Text">Personal data.</param>
[EventName("subject-heard")]
public sealed record SubjectHeard(DateTimeOffset At, DateTimeOffset HeardAt, Sealed Text) : IComplaintEvent;

/// <summary>The officer asks the complainant; the first two times in a round, and before the deadline, the clock stops.</summary>
[EventName("information-requested")]
public sealed record InformationRequested(DateTimeOffset At, Sealed Text) : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    /// <summary>Null, as always before there was a difference: it stopped unless the deadline had passed.</summary>
    public bool? StopsClock { get; init; }

    /// <summary>The day, told to the complainant, from which a reply is waited for no longer; null where none was told yet.</summary>
    public DateOnly? LapsesOn { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}

/// <summary>
/// The complainant answered the question, also once it was waited for no more; where the clock stood, it runs again with the working days
/// that were left.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Text">Personal data, sealed.</param>
/// <param name="Documents">Files that came with it.</param>
/// <param name="Terms">Null where there is no deadline: it was returned while a return ended it.</param>
[EventName("information-provided")]
public sealed record InformationProvided(DateTimeOffset At, Sealed Text, IReadOnlyList<Document> Documents, DeadlineTerms? Terms)
    : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}

/// <summary>For staff only, never shown to the complainant.</summary>
/// <param name="At">When.</param>
/// <param name="NoteId">So that two equal notes stay two.</param>
/// <param name="Text">Personal data may be in it.</param>
[EventName("note-added")]
public sealed record NoteAdded(DateTimeOffset At, Guid NoteId, Sealed Text) : IComplaintEvent;

/// <summary>A later deadline, at most twice.</summary>
/// <param name="At">When.</param>
/// <param name="From">The day that was due before.</param>
/// <param name="Terms">The new terms under the same pinned policy.</param>
/// <param name="Reason">Shown to the complainant.</param>
[EventName("deadline-extended")]
public sealed record DeadlineExtended(DateTimeOffset At, DateOnly From, DeadlineTerms Terms, Sealed Reason) : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}

/// <summary>Two thirds of the time have gone.</summary>
[EventName("deadline-reminder-raised")]
public sealed record DeadlineReminderRaised(DateTimeOffset At, DateOnly DueOn) : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}

/// <summary>It waits for the centre to find its agency, and has waited for days.</summary>
/// <param name="At">When.</param>
/// <param name="Since">When it came into the triage queue.</param>
[EventName("triage-reminder-raised")]
public sealed record TriageReminderRaised(DateTimeOffset At, DateTimeOffset Since) : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}

/// <summary>One level up the ladder.</summary>
/// <param name="At">When.</param>
/// <param name="Level">The level that answers for it from now on.</param>
/// <param name="AgencyId">Who has the case; it stays there.</param>
/// <param name="SupervisorId">The agency that the new level belongs to.</param>
/// <param name="Cause">The deadline or the centre's own decision.</param>
/// <param name="NextOn">The day of the next step while still unanswered; null at the top.</param>
/// <param name="Reason">The centre's reason.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("complaint-escalated")]
public sealed record ComplaintEscalated(
    DateTimeOffset At,
    EscalationLevel Level,
    string AgencyId,
    string SupervisorId,
    EscalationCause Cause,
    DateOnly? NextOn,
    Sealed? Reason,
    GroupingKeys Keys
) : IComplaintEvent;

/// <summary>The agency may not pass it on once more, and asks the centre to.</summary>
/// <param name="At">When.</param>
/// <param name="AgencyId">Who asks.</param>
/// <param name="Reason">Personal data may be in it.</param>
[EventName("centre-asked")]
public sealed record CentreAsked(DateTimeOffset At, string AgencyId, Sealed Reason) : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}

/// <summary>The centre puts it under another category. The deadline and the agency stay, and so does what the complainant chose.</summary>
/// <param name="At">When.</param>
/// <param name="FromCategoryId">Under which it was.</param>
/// <param name="CategoryId">Under which it is from now on.</param>
/// <param name="Reason">Shown to the complainant.</param>
/// <param name="Keys">What reports group by, with the new category.</param>
[EventName("complaint-recategorised")]
public sealed record ComplaintRecategorised(DateTimeOffset At, string FromCategoryId, string CategoryId, Sealed Reason, GroupingKeys Keys)
    : IComplaintEvent;
