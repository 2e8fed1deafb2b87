using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Events;

/// <summary>
/// Another complaint is a duplicate of this one. It stands beside the link of the other one, in the same commit: so neither can become a
/// duplicate of the other at the same moment, and whoever waits for this answer is known here.
/// </summary>
[EventName("duplicate-joined")]
public sealed record DuplicateJoined(DateTimeOffset At, Guid OtherId) : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}

/// <summary>The original of this duplicate was answered, and its complainant told what came of it.</summary>
/// <param name="At">When; the time for an objection runs from here.</param>
/// <param name="OriginalId">Which one.</param>
/// <param name="OriginalRound">Of its answer: a later one is told again.</param>
/// <param name="AgencyId">Whose answer it is.</param>
/// <param name="Outcome">As the agency says.</param>
/// <param name="Text">
/// What was written for those whose complaints are linked; for the same person the text of the answer. Sealed under this complaint's key;
/// null: the outcome alone.
/// </param>
/// <param name="Remedy">For the same person alone.</param>
/// <param name="NoRemedyReason">For the same person alone.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("original-answered")]
public sealed record OriginalAnswered(
    DateTimeOffset At,
    Guid OriginalId,
    int OriginalRound,
    string AgencyId,
    Outcome Outcome,
    Sealed? Text,
    Sealed? Remedy,
    Sealed? NoRemedyReason,
    GroupingKeys Keys
) : IComplaintEvent;

/// <summary>The original ended without an answer: this one is no duplicate any more, and the centre finds its agency.</summary>
/// <param name="At">When.</param>
/// <param name="OriginalId">Which one it was.</param>
/// <param name="Keys">What reports group by.</param>
[EventName("duplicate-released")]
public sealed record DuplicateReleased(DateTimeOffset At, Guid OriginalId, GroupingKeys Keys) : IComplaintEvent
{
    /// <summary>
    /// The day that was promised passed while it was closed, when nobody had it and nobody could keep the promise: the next agency gives
    /// another. A day that is still to come holds, and one that was missed before stays missed.
    /// </summary>
    public bool EndsPromise(DateOnly? dueOn, bool missed) => !missed && dueOn < WorkingCalendar.DayOf(At);
}
