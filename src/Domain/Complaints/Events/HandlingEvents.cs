using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Events;

/// <summary>One officer answers for the case.</summary>
/// <param name="At">When.</param>
/// <param name="OfficerId">The account's id.</param>
[EventName("officer-appointed")]
public sealed record OfficerAppointed(DateTimeOffset At, string OfficerId) : IComplaintEvent;

/// <summary>How grave it is. A later assessment replaces the earlier one.</summary>
/// <param name="At">When.</param>
/// <param name="Severity">1 (slight) to 4 (grave).</param>
/// <param name="Safety">Danger to health or safety.</param>
/// <param name="Urgent">Harm grows with waiting.</param>
[EventName("complaint-assessed")]
public sealed record ComplaintAssessed(DateTimeOffset At, int Severity, bool Safety, bool Urgent) : IComplaintEvent;

/// <summary>Word to the complainant before the answer.</summary>
[EventName("interim-reply-sent")]
public sealed record InterimReplySent(DateTimeOffset At, Sealed Text) : IComplaintEvent;

/// <summary>The right of reply: what the person complained about says of it.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="HeardAt">When the person was heard.</param>
/// <param name="Text">Personal data.</param>
[EventName("subject-heard")]
public sealed record SubjectHeard(DateTimeOffset At, DateTimeOffset HeardAt, Sealed Text) : IComplaintEvent;

/// <summary>The officer asks the complainant; the clock stops.</summary>
[EventName("information-requested")]
public sealed record InformationRequested(DateTimeOffset At, Sealed Text) : IComplaintEvent;

/// <summary>The complainant answered the question; the clock runs again with the working days that were left.</summary>
[EventName("information-provided")]
public sealed record InformationProvided(DateTimeOffset At, Sealed Text, IReadOnlyList<Document> Documents, DeadlineTerms Terms)
    : IComplaintEvent;

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
public sealed record DeadlineExtended(DateTimeOffset At, DateOnly From, DeadlineTerms Terms, Sealed Reason) : IComplaintEvent;

/// <summary>Two thirds of the time have gone.</summary>
[EventName("deadline-reminder-raised")]
public sealed record DeadlineReminderRaised(DateTimeOffset At, DateOnly DueOn) : IComplaintEvent;

/// <summary>It waits for the centre to find its agency, and has waited for days.</summary>
/// <param name="At">When.</param>
/// <param name="Since">When it came into the triage queue.</param>
[EventName("triage-reminder-raised")]
public sealed record TriageReminderRaised(DateTimeOffset At, DateTimeOffset Since) : IComplaintEvent;

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
