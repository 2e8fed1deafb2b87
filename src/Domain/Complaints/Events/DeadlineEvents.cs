using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Events;

/// <summary>
/// The day that the complainant was told has passed without an answer: once a round, and never taken back. What is late is late by this.
/// </summary>
/// <param name="At">When it was recorded: by the job, or before the next decision.</param>
/// <param name="Round">Whose promise it was.</param>
/// <param name="DueOn">The day that was promised.</param>
/// <param name="AgencyId">Who had it when that day began; null: it lay in the centre's triage.</param>
/// <param name="Desk">Its officers or its inspector.</param>
/// <param name="OfficerId">Who answered for it then; null: nobody was appointed.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("deadline-missed")]
public sealed record DeadlineMissed(
    DateTimeOffset At,
    int Round,
    DateOnly DueOn,
    string? AgencyId,
    Desk? Desk,
    string? OfficerId,
    GroupingKeys Keys
) : IComplaintEvent;

/// <summary>The day that was due became a holiday; outside the two extensions.</summary>
/// <param name="At">When.</param>
/// <param name="From">The holiday, which was due before.</param>
/// <param name="Terms">The new terms under the same pinned policy.</param>
/// <param name="StaffId">Who of the centre moved all that was due on that day.</param>
/// <param name="Reason">Shown to the complainant.</param>
[EventName("deadline-moved")]
public sealed record DeadlineMoved(DateTimeOffset At, DateOnly From, DeadlineTerms Terms, string StaffId, Sealed Reason) : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}

/// <summary>The complainant was reminded, once, of the question that stands open.</summary>
/// <param name="At">When.</param>
/// <param name="AskedAt">Which question.</param>
/// <param name="LapsesOn">The day on which it is waited for no longer.</param>
[EventName("question-reminder-raised")]
public sealed record QuestionReminderRaised(DateTimeOffset At, DateTimeOffset AskedAt, DateOnly LapsesOn) : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}

/// <summary>No reply came in time: the clock runs again, and the answer is given on what is known. A reply is still taken.</summary>
/// <param name="At">When.</param>
/// <param name="AskedAt">Which question.</param>
/// <param name="Terms">With the working days that were left; unchanged where the clock had not stopped.</param>
[EventName("question-lapsed")]
public sealed record QuestionLapsed(DateTimeOffset At, DateTimeOffset AskedAt, DeadlineTerms Terms) : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}
